/** States, what their people are called, their capitals, and other places, which are no actors. */
import countries from 'world-countries/countries.json' with { type: 'json' };
import { phraseSet, wordSet } from './words.ts';

/** What news calls a state, the usual name first, where the country data lacks it or writes otherwise. */
const newsNames: Readonly<Record<string, string[]>> = {
  US: ['United States', 'US', 'U.S', 'USA', 'U.S.A', 'America'],
  GB: ['United Kingdom', 'UK', 'U.K', 'Britain', 'Great Britain'],
  TR: ['Turkey', 'Türkiye'],
  AE: ['United Arab Emirates', 'UAE', 'U.A.E', 'Emirates'],
  KP: ['North Korea', 'DPRK'],
  CD: ['DR Congo', 'Congo', 'DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  CZ: ['Czechia', 'Czech Republic'],
  CI: ['Ivory Coast', "Côte d'Ivoire"],
  MM: ['Myanmar', 'Burma'],
  VA: ['Vatican City', 'Vatican', 'Holy See'],
  SZ: ['Eswatini', 'Swaziland'],
  MK: ['North Macedonia', 'Macedonia'],
  TL: ['Timor-Leste', 'East Timor'],
};

const newsDemonyms: Readonly<Record<string, string[]>> = {
  US: ['American', 'US', 'U.S'],
  GB: ['British', 'Briton', 'UK', 'U.K'],
  AE: ['Emirati'],
  NL: ['Dutch'],
  PH: ['Filipino', 'Philippine'],
  DK: ['Danish', 'Dane'],
  ES: ['Spanish', 'Spaniard'],
  SE: ['Swedish', 'Swede'],
  FI: ['Finnish', 'Finn'],
  PL: ['Polish', 'Pole'],
  TR: ['Turkish', 'Turk'],
  AR: ['Argentine', 'Argentinian'],
  NZ: ['New Zealand', 'New Zealander'],
  SA: ['Saudi'],
  RS: ['Serbian', 'Serb'],
  HR: ['Croatian', 'Croat'],
};

/** Cities that stand for their state without being its capital in the data, and seats of government. */
const seats: Readonly<Record<string, string>> = { washington: 'US', 'washington d.c': 'US', kremlin: 'RU' };

/** Capitals whose name is more often something else: a person, a word, another city. */
const ambiguousCapitals = phraseSet(`
  victoria
  san josé
  georgetown
  kingston
  hamilton
  male
  stanley
  santiago
  san salvador
  city of victoria
  douglas
  jamestown
  washington d.c.
`);

/** States whose name is often a person or another place. */
export const ambiguousStates = phraseSet(`
  georgia
  jordan
  chad
  dominica
`);

/** Lower-case names, adjectives and capitals, without a closing full stop, each with the name of its state. */
export const states = new Map<string, string>();
export const demonyms = new Map<string, string>();
export const capitals = new Map<string, string>();

for (const country of countries) {
  if (country.independent !== true && !['PS', 'XK', 'TW'].includes(country.cca2)) continue;
  const { cca2, capital, demonyms: adjectives } = country;
  const names = newsNames[cca2] ?? [country.name.common];
  const name = names[0] ?? country.name.common;
  for (const known of [...names, country.name.common, country.name.official])
    states.set(known.toLowerCase(), name);
  for (const adjective of [adjectives.eng.m, adjectives.eng.f, ...(newsDemonyms[cca2] ?? [])]) {
    if (adjective !== '')
      demonyms.set(adjective.toLowerCase(), name).set(`${adjective.toLowerCase()}s`, name);
  }
  for (const city of capital) {
    if (!ambiguousCapitals.has(city.toLowerCase())) capitals.set(city.toLowerCase(), name);
  }
  for (const [seat, code] of Object.entries(seats)) if (code === cca2) capitals.set(seat, name);
}

/** Regions, cities, streets, vehicles and buildings that news names often; a place to speak at, never a speaker. */
export const otherPlaces = phraseSet(`
  africa
  asia
  europe
  middle east
  north africa
  latin america
  south america
  north america
  central america
  southeast asia
  central asia
  caucasus
  balkans
  caribbean
  gulf
  persian gulf
  arctic
  antarctica
  atlantic
  pacific
  mediterranean
  black sea
  red sea
  caspian sea
  south china sea
  baltic sea
  gaza
  gaza strip
  west bank
  crimea
  donbas
  golan heights
  kashmir
  tibet
  xinjiang
  hong kong
  kurdistan
  siberia
  sahel
  scotland
  wales
  england
  northern ireland
  catalonia
  bavaria
  quebec
  ontario
  alberta
  new york
  new york city
  manhattan
  brooklyn
  los angeles
  chicago
  houston
  philadelphia
  phoenix
  san antonio
  san diego
  dallas
  san francisco
  boston
  seattle
  denver
  detroit
  miami
  atlanta
  cleveland
  las vegas
  new orleans
  baltimore
  milwaukee
  pittsburgh
  st louis
  silicon valley
  hollywood
  wall street
  capitol hill
  downing street
  air force one
  alabama
  alaska
  arizona
  arkansas
  california
  colorado
  connecticut
  delaware
  florida
  georgia
  hawaii
  idaho
  illinois
  indiana
  iowa
  kansas
  kentucky
  louisiana
  maine
  maryland
  massachusetts
  michigan
  minnesota
  mississippi
  missouri
  montana
  nebraska
  nevada
  new hampshire
  new jersey
  new mexico
  north carolina
  north dakota
  ohio
  oklahoma
  oregon
  pennsylvania
  rhode island
  south carolina
  south dakota
  tennessee
  texas
  utah
  vermont
  virginia
  west virginia
  wisconsin
  wyoming
  toronto
  montreal
  vancouver
  sydney
  melbourne
  brisbane
  perth
  auckland
  mumbai
  kolkata
  chennai
  bangalore
  karachi
  lahore
  istanbul
  izmir
  dubai
  sharjah
  jeddah
  mecca
  medina
  aleppo
  homs
  idlib
  mosul
  basra
  erbil
  isfahan
  mashhad
  shiraz
  tel aviv
  haifa
  rafah
  hebron
  bethlehem
  nazareth
  alexandria
  benghazi
  casablanca
  lagos
  kano
  johannesburg
  cape town
  durban
  mombasa
  geneva
  zurich
  basel
  davos
  munich
  frankfurt
  hamburg
  cologne
  barcelona
  seville
  valencia
  milan
  naples
  turin
  venice
  florence
  marseille
  lyon
  strasbourg
  rotterdam
  the hague
  antwerp
  manchester
  birmingham
  liverpool
  leeds
  glasgow
  edinburgh
  cardiff
  belfast
  st petersburg
  saint petersburg
  kharkiv
  odesa
  odessa
  lviv
  mariupol
  donetsk
  luhansk
  kherson
  zaporizhzhia
  krakow
  gdansk
  shanghai
  shenzhen
  guangzhou
  wuhan
  chongqing
  osaka
  kyoto
  hiroshima
  busan
  ho chi minh city
  bali
  aceh
  mindanao
  rio de janeiro
  são paulo
  sao paulo
  medellin
  guadalajara
  tijuana
  acapulco
  strait of hormuz
  suez canal
  panama canal
  english channel
  nile
  danube
  rhine
  amazon basin
  himalayas
  alps
  andes
  congress hall
  mar-a-lago
  camp david
  guantanamo bay
  oval office
  rose garden
  situation room
`);

/** Nouns that end the names of places, events, works and things ("Korvel Bridge", "World Cup"). */
export const thingNouns = wordSet(`
  cup day night week year show award awards prize games olympics act bill treaty war wars street avenue road highway
  river lake mount mountain mountains island islands park square bridge airport stadium tower towers building county
  city town village province region valley peninsula sea ocean bay beach coast station port harbor harbour dam canal
  strait desert forest festival championship championships open prix race project plan agreement accord accords deal
  protocol constitution bible quran koran tuesday monday wednesday thursday friday saturday sunday summit conference
  convention revolution uprising spring crisis attacks massacre hurricane storm typhoon cyclone earthquake fire flight
  airlines line railroad series trilogy album song book novel film movie theatre theater arena hall room gate wall
  palace castle cathedral cemetery memorial monument statue zone district territory border hills heights springs falls
  creek canyon plaza mall hotel resort casino restaurant cafe bar pub internet facebook game code rule rules rights
  telescope spacecraft satellite rover shuttle rocket operation shield trophy medal medals programme program initiative
  marathon derby tournament match gala carnival parade prison jail garden gardens
  amendment law laws order century era age christmas easter ramadan thanksgiving hanukkah state states area
`);

/** Nouns for things that are surnames too ("Doris Day"). */
export const surnameThings = wordSet('day lake hall law park wall song street hill dale ford gate rivers');

/** Words that open the names of places ("Port Sallow", "New Dolan"). */
export const placeOpenings = wordSet(`
  new north south east west northern southern eastern western upper lower greater central inner outer st ste saint
  san santa são sao los las lake mount mt fort port cape river villa nova puerto rio tel ciudad novi
`);
