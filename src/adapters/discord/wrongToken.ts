/** What is said of a token that Discord refuses. */
export const wrongToken =
  'Discord refuses the token in DISCORD_TOKEN. Take a new one with “Reset Token” on the page “Bot” of your application at https://discord.com/developers/applications (neither the client secret nor the public key is one).';
