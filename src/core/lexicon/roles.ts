/** Nouns for what people do: offices, professions and other roles, in the singular and lower case. */
import { wordSet } from './words.ts';

/** Titles of courtesy and rank that stand before a name and are not roles. */
export const courtesyTitles = wordSet('mr mrs ms miss dr sir dame lord lady mx madam madame monsieur');

/** Religious and honorific titles that stand before a name, after or without a role. */
export const honorifics = wordSet(
  'ayatollah hojjatoleslam imam mullah sheikh sheik rabbi pope father sister brother rev reverend hon',
);

/** Titles that are written with a capital before a name. */
export const titles = wordSet(`
  president vice-president premier minister secretary chancellor governor gov senator sen representative rep
  congressman congresswoman mayor king queen prince princess emperor sultan emir crown leader speaker ambassador
  envoy judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
  commander corporal cpl private officer sheriff detective chief inspector commissioner professor prof
  bishop archbishop cardinal deputy assistant attorney director chairman chairwoman chair spokesman spokeswoman
  spokesperson councilman councilwoman councillor councilor alderman lawmaker lord coach ceo cfo coo
  sens reps pres mp mps msp mep assemblyman assemblywoman committeeman committeewoman pollster dj ag undersecretary comptroller treasurer superintendent marshal brigadier delegate majority minority whip editor
`);

export const roleNouns = wordSet(`
  president vice-president premier minister secretary chancellor governor senator representative congressman
  congresswoman mayor king queen prince princess emperor sultan emir leader speaker ambassador envoy judge justice
  general colonel major captain lieutenant sergeant admiral commander corporal officer sheriff detective chief
  inspector commissioner professor bishop archbishop cardinal deputy attorney director chairman chairwoman chair
  chairperson spokesman spokeswoman spokesperson spokespeople councilman councilwoman councillor councilor lawmaker
  legislator aide adviser advisor strategist consultant analyst economist historian scholar scientist researcher
  lecturer expert lawyer solicitor barrister prosecutor activist campaigner organizer organiser candidate nominee
  contender rival opponent critic supporter ally donor host anchor reporter correspondent journalist columnist editor
  writer author blogger commentator pundit publisher photographer producer filmmaker actor actress singer rapper
  musician artist comedian designer model athlete player coach manager captain boxer driver pilot engineer
  architect doctor physician surgeon nurse paramedic teacher principal headteacher student pupil farmer fisherman
  shopkeeper businessman businesswoman entrepreneur founder co-founder owner executive ceo cfo coo banker investor
  trader broker economist developer landlord tenant worker employee labourer miner trucker waiter waitress cook chef
  soldier guard veteran fighter rebel militant police policeman policewoman constable firefighter rescuer witness
  victim survivor patient suspect defendant plaintiff father mother son daughter brother sister husband wife widow
  uncle aunt cousin nephew niece grandfather grandmother friend neighbour neighbor colleague partner boss
  resident citizen voter migrant refugee tourist pastor priest rabbi imam cleric pope monk nun official diplomat
  negotiator mediator monitor observer delegate member head boss chairperson treasurer administrator coordinator
  organiser superintendent regulator auditor ombudsman whistleblower informant contractor operator supplier
  volunteer assistant intern clerk bailiff magistrate registrar vicar dean provost rector undersecretary
  billionaire millionaire mogul tycoon magnate heir heiress celebrity star legend icon champion veteran
  politician statesman conservative liberal democrat republican independent socialist incumbent front-runner
  frontrunner moderator narrator man woman boy girl person guy teenager
  midfielder striker goalkeeper defender winger skipper quarterback pitcher batsman bowler fielder swimmer cyclist
  sprinter jockey wrestler golfer skater skier gymnast rower umpire referee linebacker paralympian olympian medalist
  medallist substitute teammate racer surfer climber pollster committeeman committeewoman assemblyman assemblywoman
  trooper detainee hostage gunman astronaut astronomer physicist chemist philosopher novelist poet playwright composer
  conductor pianist guitarist drummer violinist bassist dancer choreographer sculptor painter cinematographer
  screenwriter newsreader newscaster anchorman anchorwoman bodyguard
`);

/** Plurals that are not the singular with an s. */
const irregularPlurals: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  businessmen: 'businessman',
  congressmen: 'congressman',
  policemen: 'policeman',
  fishermen: 'fisherman',
  wives: 'wife',
  attorneys: 'attorney',
  secretaries: 'secretary',
  celebrities: 'celebrity',
  allies: 'ally',
  witnesses: 'witness',
  deputies: 'deputy',
};

/** Words with these endings are role nouns: "biologist", "photographer", "politician". */
const professions = ['ologist', 'ographer', 'ician'];

/** The singular of a role noun, or `null` when the word is none. */
export function roleNoun(word: string): string | null {
  if (word.includes('-')) {
    const suffix = /-(?:elect|general|designate|in-chief)$/.exec(word);
    if (suffix !== null) return roleNoun(word.slice(0, suffix.index)) === null ? null : word;
    const prefix = /^(?:ex|then|former|co|vice|deputy)-/.exec(word);
    if (prefix !== null) return roleNoun(word.slice(prefix[0].length)) === null ? null : word;
  }
  if (roleNouns.has(word) || professions.some((ending) => word.endsWith(ending))) return word;
  const irregular = irregularPlurals[word];
  if (irregular !== undefined) return irregular;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return singular !== word && roleNouns.has(singular) ? singular : null;
}

/** The noun a role turns on: "Iranian Foreign Minister" → "minister", "head of the agency" → "head". */
export function roleHead(role: string): string {
  const [phrase = ''] = role.toLowerCase().split(/ (?:of|for|at|in|to|from) /);
  const words = phrase.split(/[^\p{L}-]+/u);
  return words.findLast((word) => roleNoun(word) !== null) ?? words.at(-1) ?? '';
}

/** Nouns for people who speak without being named, and for bodies that speak as one. */
export const speakingNouns = wordSet(`
  officials official sources source authorities police prosecutors residents witnesses analysts experts critics
  supporters opponents activists lawmakers diplomats negotiators rescuers investigators aides advisers advisors
  lawyers reporters journalists observers economists protesters protestors demonstrators organizers organisers
  doctors scientists researchers voters republicans democrats conservatives liberals leaders ministers
  spokesman spokeswoman spokesperson people others many some group team family council committee commission ministry
  department agency office government administration campaign party company firm court military army navy union
  organization organisation association foundation institute centre center hospital university school board
  panel bank church crowd public users fans players workers farmers
`);

/** Roles that bodies and states hold too, so that they do not tell a person ("its rival Orbix"). */
export const bodyRoles = wordSet(`
  rival partner owner sponsor supplier operator publisher ally opponent contractor critic supporter donor investor
  host developer trader contender observer
`);

/** Nouns for people that are no roles ("figures such as Mirela"). */
export const peopleNouns = wordSet(
  'figures greats idols characters names heroes masters prophets gods saints artists',
);

/** What only people have: kin, and others close to them. */
export const kinNouns = wordSet(`
  wife husband widow widower mother father parents son daughter sons daughters children child brother sister family
  girlfriend boyfriend fiancee fiance lawyer lawyers attorney death birthday funeral grandfather grandmother uncle aunt
  nephew niece cousin childhood body hair face career
`);

/** Words that say a role is over. */
export const formerWords = wordSet('former ex then one-time onetime late ousted outgoing retired deposed');

/** Given names and nouns that tell a person's sex, for pronouns. */
export const maleNouns = wordSet(`
  mr sir lord king prince father son brother husband uncle nephew grandfather man boy guy spokesman chairman
  congressman businessman councilman policeman fisherman statesman actor waiter monk priest pope businessman emperor
  sultan emir gentleman widower alderman
`);
export const femaleNouns = wordSet(`
  mrs ms miss dame lady queen princess mother daughter sister wife aunt niece grandmother woman girl spokeswoman
  chairwoman congresswoman businesswoman councilwoman policewoman actress waitress nun widow madam madame heiress
`);

/** Letters behind a name that are no part of it. */
export const postNominals = wordSet('kc qc mp mep obe mbe cbe phd esq');
