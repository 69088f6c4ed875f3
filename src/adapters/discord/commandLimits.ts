/** What Discord allows a command and its options to be, as far as we use it. */
export const commandLimits = {
  name: /^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u,
  description: 100,
  options: 25,
  choices: 25,
  /** A choice's name and value, also of those that are offered while someone types. */
  choice: 100,
  commands: 100,
  /** All names, descriptions and values of one command together. */
  total: 8_000,
};
