/** The command of a button with a field, and what was typed into the field. */

/** Words follow a command after a space, and an option (`zone:`) in quotation marks. */
export function filled(command: string, typed: string): string {
  const words = typed.trim();
  return command.endsWith(':') ? `${command}"${words.replace(/["“”„]/g, '')}"` : `${command} ${words}`;
}
