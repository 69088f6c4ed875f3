/** Verbs and phrases that introduce what someone said, in their base form, by what may follow them. */
import { wordSet } from './words.ts';

/**
 * - `speech`: a clause or quoted words follow ("said that …")
 * - `label`: the words are said of an object ("called it …", "accused them of …")
 * - `intent`: an infinitive or a plan follows ("vowed to …")
 * - `thought`: what someone holds to be true or wants ("believes that …")
 */
export type CueKind = 'speech' | 'label' | 'intent' | 'thought';

export const cueVerbs: Readonly<Record<CueKind, ReadonlySet<string>>> = {
  speech: wordSet(`
    say tell add note argue state write tweet announce report claim declare explain continue reply respond answer
    ask acknowledge admit affirm allege assert assure boast caution clarify comment complain concede conclude
    confess confirm contend contest counter deny disclose elaborate emphasize emphasise estimate exclaim
    go+on shoot+back fire+back hit+back push+back chime+in weigh+in hint imply inform insist interject joke lament lie maintain mention mutter observe opine ponder post
    predict proclaim protest quip recall recount reiterate relate remark remind repeat reveal retort rule
    scoff scream shout speculate speak stress suggest summarize surmise testify text theorize underline underscore
    utter vent volunteer warn whisper yell cry chant chide bellow blurt demand inquire wonder plead pray
    indicate point+out assess advise brief muse crow snap bark deadpan gush rave rail opine venture
    signal pronounce preach posit propose recommend reason rejoin rant agree disagree apologize apologise object
    observe promise pledge vow threaten swear urge implore beg exhort instruct order teach tease taunt tout
    sigh groan gripe grumble grouse fume huff intone echo offer begin conclude interrupt laugh smile chuckle
    quote cite find show read stress sum+up concur correct express convey explain telegraph blog caption chorus
    decide rule determine certify attest vouch warrant stipulate charge retaliate thunder bemoan marvel fret boom hiss counsel banter chime growl grunt mumble whine wail
  roar put+it correct persist press proffer riff snarl sneer snipe spit sputter swear vouch wisecrack
  `),
  label: wordSet(`
    call describe characterize characterise brand dub label term portray depict denounce praise accuse slam blast
    mock dismiss hail criticize criticise condemn decry deride ridicule lambaste lambast commend applaud laud
    compare liken blame refer rip bash attack name nickname deem consider view see cast paint welcome thank
    credit rebuke scold chastise rap knock hammer question defend salute celebrate style declare reject
    disparage belittle malign trash target skewer pan torch tag peg
  `),
  intent: wordSet(`
    vow pledge promise threaten refuse decline agree offer urge propose plan call+for demand seek want hope intend
  `),
  thought: wordSet(`
    believe think hope fear expect know suspect worry doubt feel want understand learn realize realise assume
    anticipate foresee see consider prefer wish
  `),
};

/** Forms that do not follow from the base. Past and participle, when they differ, stand side by side. */
export const irregularForms: Readonly<Record<string, string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written', 'writing'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  go: ['went', 'gone', 'going', 'goes'],
  teach: ['taught'],
  begin: ['began', 'begun', 'beginning'],
  find: ['found'],
  show: ['showed', 'shown'],
  read: ['read'],
  see: ['saw', 'seen', 'seeing'],
  seek: ['sought'],
  think: ['thought'],
  know: ['knew', 'known'],
  feel: ['felt'],
  understand: ['understood'],
  foresee: ['foresaw', 'foreseen', 'foreseeing'],
  cast: ['cast'],
  shoot: ['shot'],
  hit: ['hit', 'hitting'],
  put: ['put', 'putting'],
  lie: ['lied', 'lying'],
};

/** Verbs whose last consonant is doubled before -ed and -ing. */
export const doubledConsonant = wordSet(
  'beg admit quip brag prefer refer snap dub slam rap pan tag rip chat sum plan',
);

/** A continuing cue takes up the speech before it: who was told, when and where stay the same. */
export const continuingCues = wordSet(
  'add continue go+on conclude repeat reiterate elaborate stress joke note',
);

/** Verbs whose object is the one who is told. */
export const tellingVerbs = wordSet(
  'tell ask inform remind warn assure urge brief advise implore beg exhort instruct order caution teach text',
);

/** Nouns of speech ("in a statement", "the report said") that a verb of saying may have as its subject. */
export const documentNouns = wordSet(`
  statement report letter tweet post memo email e-mail message ad advertisement survey poll study article editorial
  press paper newspaper magazine website site page transcript document complaint lawsuit filing ruling order bill
  law text note notice sign banner slogan caption headline release communique communiqué declaration indictment
  affidavit summary review analysis bulletin dispatch column op-ed book video recording account narrator invitation
`);

/** What someone has said: "her claim that …". */
export const speechNouns = wordSet(`
  claim claims comment comments remark remarks statement warning words assertion assertions suggestion argument message promise vow
  pledge insistence description question answer response reply joke phrase admission observation declaration plea
  boast contention allegation accusation complaint call calls demand slogan motto mantra line quip retort tweet post
  explanation advice verdict assessment conclusion prediction threat apology
`);

/** Those that words in marks follow at once: "Norn's slogan "…"", "Norn's answer was "…"". */
export const formulaNouns = wordSet(
  'phrase slogan motto mantra line quip question joke cry chant tweet message answer response reply advice verdict',
);

/** "In Norn's view": how someone puts or sees it. */
export const viewNouns = wordSet(
  'view words opinion phrase telling account estimation parlance phrasing formulation',
);

/** What words are written on: "holding a sign saying …". */
export const inscriptionNouns = wordSet(`
  sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts hat hats cap caps note notes
  plaque sticker stickers graffiti flag flags headline headlines voice leaflet leaflets flyer flyers
`);

/** Occasions and channels of speech: "in an interview", "on Twitter". */
export const mediumNouns = wordSet(`
  interview speech conference briefing call remarks tv television radio twitter facebook instagram youtube debate rally
  appearance event hearing testimony address meeting program programme show broadcast podcast monologue session forum
  town hall visit trip ceremony lecture response reply
`);
