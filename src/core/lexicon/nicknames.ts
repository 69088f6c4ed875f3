/** Short forms of given names, each with the full names it stands for. */
const table = `
  abe abraham
  al albert alan alfred
  alex alexander alexandra
  andy andrew
  ben benjamin
  bernie bernard
  beth elizabeth
  bill william
  bob robert
  cathy catherine
  charlie charles
  chris christopher christine christina
  chuck charles
  dan daniel
  dave david
  dick richard
  don donald
  doug douglas
  ed edward edwin edgar
  fred frederick
  greg gregory
  hank henry
  harry harold henry
  jack john
  jeff jeffrey
  jen jennifer
  jenny jennifer
  jerry gerald jerome
  jim james
  jimmy james
  joe joseph
  jon jonathan
  josh joshua
  kate katherine kathleen
  kathy kathleen katherine
  ken kenneth
  larry lawrence laurence
  leo leonard leonid
  liz elizabeth
  maggie margaret
  matt matthew
  mike michael
  nick nicholas
  pat patrick patricia
  pete peter
  phil philip phillip
  ray raymond
  rick richard
  rob robert
  ron ronald
  sam samuel samantha
  sandy sandra alexander
  steve stephen steven
  sue susan
  ted edward theodore
  terry terence terrence
  tim timothy
  tom thomas
  tony anthony
  val valerie
  vince vincent
  walt walter
  will william
`;

/** Every full name in lower case, with its short forms. */
export const nicknames = new Map<string, string[]>();

for (const line of table.trim().split('\n')) {
  const [short = '', ...full] = line.trim().split(' ');
  for (const name of full) nicknames.set(name, [...(nicknames.get(name) ?? []), short]);
}
