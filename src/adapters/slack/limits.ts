/** What Slack takes at most, in characters or in number, and what a reply of ours keeps to. */

export const limits = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  /** Slack takes 250 KB; a character may be three bytes. */
  viewSize: 80_000,
  /** Slack cuts longer ones at 40,000; notifications and screen readers want it shorter. */
  messageText: 4000,
  /** All blocks of a message as JSON. Slack tells no number; it has refused 13,300, and somewhat less with many elements. */
  messageSize: 12_000,
  /** The words of one block. */
  blockText: 3000,
  /** One block as JSON, so that a list of many short items fits a message too. */
  blockSize: 9000,
  header: 150,
  /** What a picture shows, in words. */
  imageAlt: 2000,
  contextText: 3000,
  actions: 25,
  /** So many menus stand in one row. */
  menusInRow: 5,
  buttonText: 75,
  buttonValue: 2000,
  /** A longer question of a button is kept: so many buttons at once would be too much for a message. */
  tokenRoom: 250,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  blockId: 255,
  link: 3000,
  modalTitle: 24,
  modalButton: 24,
  inputLabel: 2000,
  inputText: 3000,
  privateMetadata: 3000,
} as const;
