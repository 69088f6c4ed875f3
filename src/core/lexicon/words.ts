/** Function words and other closed classes of English, in lower case with straight apostrophes. */

/** Splits a block at white space, so that a list reads like text. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Splits a block at line ends, for entries of several words. */
export function phraseSet(phrases: string): ReadonlySet<string> {
  return new Set(phrases.trim().split(/\s*\n\s*/));
}

export const determiners = wordSet(`
  a an the this that these those some any many several few both all most more each every another other no
  my your his her its our their whose such various certain numerous dozens hundreds thousands
  one two three four five six seven eight nine ten eleven twelve neither either none
`);

/** Pronouns that can be the subject of a verb of speech. */
export const subjectPronouns = wordSet('he she they it we i you who');

/** Words that are pronouns in every position. */
export const pronouns = wordSet(`
  he she they it we i you him them us me hers theirs ours mine yours
  himself herself themselves itself myself ourselves yourself
  everyone everybody someone somebody anyone anybody nobody
`);

export const masculine = wordSet('he him his himself');
export const feminine = wordSet('she her hers herself');
export const plural = wordSet('they them their theirs themselves we us our ours');

export const prepositions = wordSet(`
  of in on at by for from with to into onto about over under against between among through during before after
  since until without within across behind beyond near off out up down around toward towards amid despite
  regarding concerning including excluding via per upon inside outside above below along alongside like unlike than as except
`);

/** Prepositions that tie a phrase to the noun before it ("a spokesman for the ministry"). */
export const nounPrepositions = wordSet('of for at in from with on to near');

export const coordinators = wordSet('and but or nor yet so');

/** Words that open a dependent clause. */
export const subordinators = wordSet(`
  that which who whom whose when where while because if although though whether unless until since after before
  as why how what whoever whatever once whereas lest
`);

export const relatives = wordSet('who which whose whom where');

export const auxiliaries = wordSet(`
  is are was were be been being am has have had having do does did will would shall should can could may might
  must cannot 's 're 've 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't
  wouldn't shouldn't can't couldn't
`);

export const beForms = wordSet("is are was were be been being am 's 're 'm");
export const haveForms = wordSet("has have had having 've 'd 's");
export const modals = wordSet("will would shall should can could may might must cannot 'll");

/** Adverbs that stand between a subject and its verb, or beside a cue. */
export const adverbs = wordSet(`
  also later then now again still even just only never always often once twice soon already ever not recently
  earlier first further furthermore moreover whenever however meanwhile instead too simply merely quickly finally eventually
  repeatedly previously subsequently reportedly allegedly apparently famously perhaps indeed thus therefore
  afterward afterwards beforehand ago together apart alone rather quite very away back there here today yesterday
  tomorrow tonight
`);

/** Of these and a word behind them a report is made, "said not all were there", and no way of saying it. */
export const openingAdverbs = wordSet(`
  not never just even still soon often always perhaps rather quite very there here now first twice alone together
  already nearly roughly hardly barely exactly approximately virtually mostly partly largely
`);

/** They only end like adverbs. */
export const notAdverbs = wordSet(`
  family assembly supply ally rally bully belly jelly reply fly bodily daily weekly monthly early elderly likely unlikely
  costly deadly friendly hourly lonely lovely only orderly timely ugly yearly
  monopoly anomaly butterfly homily melancholy
`);

/** Irregular and other frequent verb forms that are hardly ever nouns. */
export const verbs = wordSet(`
  made went came took gave got became began left held met won lost led ran sent brought kept put let knew saw
  heard found thought felt stood sat spoke wrote fell rose grew broke built bought sold paid caught taught fought
  sought drew flew threw wore chose drove struck hit shot hurt hid rode shook stole swore understood withdrew
  makes goes comes takes gives gets becomes begins keeps knows sees hears finds thinks feels sits
  includes remains seems appears continues wants needs helps brings sends holds meets wins loses runs
  make go come take give get become begin keep know see hear find think feel bring send
  include remain seem appear continue want need hear understand hold carry wear
  been done gone seen taken given known shown written driven fallen chosen
  went underwent overcame undertook arose awoke bore bound bred burst cast clung crept dealt dug drank ate fled
  flung forbade forgave froze ground hung knelt laid leapt lent lit meant rang rid sang sank shed shone shrank shut
  slept slid spent spun spread sprang stuck stung strove swam swept swung tore threw trod woke wound
`);

export const months = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const weekdays = wordSet('monday tuesday wednesday thursday friday saturday sunday');

/** Verbs that tell the reader what to do at the head of a line. */
export const imperatives = wordSet(
  'follow read watch see click subscribe sign listen share thank meet let add join',
);

/** What only people do, in the past tense. */
export const personalVerbs = wordSet(`
  died married wrote retired resigned smiled laughed sang starred testified graduated wept confessed replied nodded
  shrugged recalled sighed cried apologised apologized dribbled headed volleyed equalised equalized kicked tackled
  directed composed painted studied performed
`);

/** What is done by a person ("a play written by …"). */
export const makingVerbs = wordSet(`
  directed written sung composed painted scored led coached managed designed hosted portrayed choreographed edited
  narrated sculpted photographed
`);

/** Months and modal verbs that are surnames too ("Theresa May", "George Will"). */
export const surnameWords = wordSet('may will can march august april june');

/** Words with which English names open a lower-case link ("Ursula von der Leyen", "Hosni al-Amr"). */
export const nameParticles = wordSet(
  'de del della der den di da dos das du van von af av zum vom ap ferch bin bint ibn al el la le ter ten zu y e',
);

export const numberWords = wordSet(
  'two three four five six seven eight nine ten dozens hundreds thousands millions half',
);

/** Determiners that stand alone for people ("some said", "the other said"). */
export const headless = wordSet(
  'some many several few both all most each another other one two three four five six seven eight nine ten those none',
);

/** Words for how many, which may stand behind another determiner ("the two", "a few", "those other"). */
export const quantities = wordSet(
  'few many several other one two three four five six seven eight nine ten eleven twelve dozen hundred thousand',
);

/** Nouns for stretches of time, which open sentences without being their subject ("Hours later, …"). */
export const timeNouns = wordSet(`
  second seconds minute minutes hour hours day days week weeks weekend month months year years decade decades century
  morning afternoon evening night noon midnight moment moments time times date dates spring summer autumn fall winter
`);

/** Faiths, parties and peoples without a state: adjectives with a capital, and nouns for those who belong to them. */
export const communityWords = wordSet(`
  muslim muslims islamic islamist islamists christian christians jewish jew jews hindu hindus sikh sikhs buddhist
  buddhists catholic catholics protestant protestants evangelical evangelicals mormon mormons anglican anglicans
  orthodox sunni sunnis shia shias shiite shiites arab arabs kurdish kurd kurds latino latinos latina hispanic hispanics
  asian asians african africans european europeans western westerner westerners eastern northern southern
  caucasian caucasians aboriginal maori inuit roma yazidi yazidis palestinian palestinians tibetan tibetans uighur
  uighurs basque basques catalan catalans scottish welsh english corsican soviet soviets hebrew arabic latin persian
  democratic democrat democrats republican republicans libertarian libertarians communist communists marxist fascist
  nazi nazis zionist zionists presidential congressional parliamentary federal nordic baltic balkan slavic
  mediterranean caribbean olympic paralympic puerto-rican texan texans californian californians
`);

const adjectives = wordSet(`
  new old first last second third own big small large great good bad best worst better worse high low long short full
  top major minor main key recent early late latest previous current former future final initial original right left
  wrong true false real clear open free strong weak hard easy young rich poor black white red blue green few many other
  same different public private national local global foreign domestic military civil human federal royal special
  general common whole entire single double daily weekly angry famous popular senior junior chief total annual
`);

const adjectiveEndings = ['ous', 'ful', 'ive', 'ic', 'able', 'ible', 'less', 'ish'];

/** Whether the word is an adjective for sure, by the list or by its ending. */
export function isAdjective(word: string): boolean {
  return adjectives.has(word) || adjectiveEndings.some((ending) => word.endsWith(ending));
}

/** Words of grammar; a capital on one of them makes no name. */
export const functionWords: ReadonlySet<string> = new Set(
  [determiners, prepositions, coordinators, subordinators, pronouns, adverbs, auxiliaries].flatMap(
    (words) => [...words],
  ),
);
