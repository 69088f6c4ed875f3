/** How a PostgreSQL database is backed up and put back: with its own programs, in words for a shell. */

/** Without the password, which is asked for, or read from PGPASSWORD or ~/.pgpass. */
export function addressFor(url: string): string {
  const address = new URL(url);
  address.password = '';
  address.searchParams.delete('password');
  return quoted(address.href);
}

export function dumpWords(url: string, file: string): string {
  return `The database is PostgreSQL, which has a program of its own for this, also while Readout runs. Nothing was backed up yet; run:

  pg_dump --format=custom --file=${quoted(file)} ${addressFor(url)}

It asks for the password, or takes it from PGPASSWORD. To put it back later: npm run restore -- ${quoted(file)}
`;
}

export function restoreWords(url: string, file: string): string {
  return `The database is PostgreSQL, which has a program of its own for this. Nothing was put back yet; stop every Readout and run:

  pg_restore --clean --if-exists --no-owner --single-transaction --dbname=${addressFor(url)} ${quoted(file)}

It asks for the password, or takes it from PGPASSWORD. All of it is put back or nothing.
`;
}

/** As one word for a shell, whatever stands in it. */
export function quoted(word: string): string {
  return /^[\w./:@%=?&+-]+$/.test(word) && !/[?&]/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
