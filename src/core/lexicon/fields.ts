/** Walks of life that a role speaks of; words that belong to several of them (manager, captain) are left out. */
import { wordSet } from './words.ts';

export type Field =
  'politics' | 'sport' | 'business' | 'arts' | 'science' | 'law' | 'arms' | 'faith' | 'crime';

const fields: Readonly<Record<Field, ReadonlySet<string>>> = {
  politics: wordSet(`
    president premier minister chancellor governor senator representative congressman congresswoman
    mayor king queen prince princess emperor sultan emir ambassador envoy councilman councilwoman councillor councilor
    lawmaker legislator politician diplomat statesman undersecretary mp mep assemblyman assemblywoman candidate nominee
    parliament senate cabinet government opposition democrat republican
  `),
  sport: wordSet(`
    athlete footballer goalkeeper midfielder striker defender winger skipper quarterback pitcher batsman bowler fielder
    swimmer cyclist sprinter jockey wrestler boxer golfer skater skier gymnast rower umpire referee linebacker olympian
    paralympian medalist medallist teammate racer surfer climber player coach tennis football soccer cricket rugby
    basketball baseball hockey fullback runner grandmaster olympic
  `),
  business: wordSet(`
    ceo cfo coo businessman businesswoman entrepreneur banker investor trader broker shareholder executive owner
    founder financier billionaire tycoon mogul developer retailer
  `),
  arts: wordSet(`
    singer rapper musician artist comedian actor actress filmmaker novelist poet playwright composer conductor pianist
    guitarist drummer violinist bassist cellist saxophonist dancer choreographer sculptor painter cinematographer
    screenwriter soprano tenor photographer model songwriter illustrator
  `),
  science: wordSet(`
    scientist researcher professor physicist chemist biologist astronomer historian scholar economist lecturer
    philosopher seismologist geologist climatologist epidemiologist virologist surgeon physician
  `),
  law: wordSet('judge justice prosecutor lawyer solicitor barrister attorney magistrate'),
  arms: wordSet(
    'general colonel major lieutenant sergeant admiral brigadier marshal soldier militant rebel fighter',
  ),
  faith: wordSet(
    'bishop archbishop cardinal pope priest rabbi imam ayatollah patriarch monk nun vicar pastor cleric',
  ),
  crime: wordSet('suspect defendant gunman detainee inmate fugitive'),
};

const names = Object.keys(fields) as Field[];

/** The fields of a role, given as its words in lower case. */
export function fieldsOf(words: string[]): Field[] {
  return names.filter((field) => words.some((word) => fields[field].has(word)));
}
