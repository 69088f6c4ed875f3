/** What fits in a message of Discord; lengths are counted in UTF-16 units, which is never less than Discord counts. */
export const limits = {
  /** All of them: containers and rows, and what is in them. */
  components: 40,
  /** All text displays of a message together, with every mark and escape. */
  text: 4_000,
  /** What a picture shows, in words. */
  description: 1_024,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  /** Not Discord's: longer addresses take too much of a message's text, and are shown without their fragment. */
  link: 1_000,
};
