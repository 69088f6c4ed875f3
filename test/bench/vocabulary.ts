/** Ordinary words for made-up news: real news of 24,000 words holds about 6,800 different ones, and a language library keeps what it has met. */

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

export const nouns = words(`
  agreement airport alarm alliance ambulance animal answer apartment archive argument arrest attempt auction audience
  avalanche balcony ballot banner barrier basement battery beach benefit bicycle billboard blanket blockade boat
  border bottle boundary branch bridge budget building burden bus cable calendar camera canal candle cargo carpet
  castle cattle ceiling cellar cemetery census century chain challenge chapel charter chimney circuit citizenship
  climate clinic coalition coast coin collapse collection colony column comfort compensation complaint compromise
  computer concert condition conflict constitution container contract convoy corridor cottage cotton courtyard crane
  crash creek crisis crossing crowd currency curtain customer damage danger daylight deadline debt decade decline
  defence deficit delay delivery desert device diary dinner diploma disease dispute distance district ditch doorway
  drought drum duty earnings earthquake editor election electricity elevator emergency emission engine entrance
  envelope epidemic equipment escape estate evidence excuse exhibition exit expense experiment explosion export
  factory failure famine farmland fence ferry festival fever fibre field figure flame fleet flight flood floor forest
  formula fortune fountain framework freight friendship frontier fuel funeral furniture gallery garage garden gate
  generator glacier glass goods grain grant grass gravel greenhouse grocery guarantee guest habitat hallway harbour
  harvest hazard headline headquarters healthcare heatwave hedge helicopter heritage highway hillside holiday
  household housing hunger hurricane identity import income industry inflation influence inquiry insect insurance
  interest island jacket journey judgement junction justice kitchen knowledge laboratory ladder lake landmark
  landscape lane language laundry leaflet lease ledger legacy legislation leisure liberty licence lighthouse limit
  litter livestock loan lobby lottery luggage luxury machine magazine majority mandate mansion manual margin market
  marriage meadow measure medal medicine membership memory merchant merger message metal method migration mile mine
  minority missile mistake mixture monument motion motor motorway mountain museum mystery nation nerve network
  nightmare nomination notebook notice nursery oath obligation occasion ocean offence opponent option orchard order
  outbreak outcome outpost oven oversight ownership oxygen package painting palace panic parade parcel parking
  passage passenger passport pasture patrol pavement payment peak pension perimeter permission petition pharmacy
  photograph pier pipeline planet plantation platform pleasure pledge pocket poem policy pollution portrait position
  possession poverty powder precaution premium pressure prison privilege procedure profit promise proof property
  proposal prosperity protection province pump purchase quarry quarter queue quota railway rainfall ramp ransom
  ration reactor rebellion receipt recession recipe recovery referendum reform refuge region relief remedy rent
  repair requirement rescue reserve reservoir residence resource restaurant result revenue reward rifle riot risk
  river roof rope route rubble rumour runway sacrifice safety salary sanction satellite savings scandal schedule
  scheme scholarship season secret sector segment seminar sequence settlement sewage shadow shelter shipment shore
  shortage shoulder shutdown signal silence site sketch slope smoke snow soil solution spectator speed spring square
  stadium staircase stamp standard station statue steel stock storm strategy stream street strike structure struggle
  subsidy suburb subway success summit supper supply surface surgery surplus surprise suspicion swamp symbol tanker
  target tariff taxpayer technology temperature temple tenant terrace territory theatre theft thunder ticket timber
  tourism tower traffic tragedy trailer training transfer transport treasure treatment treaty trench trial tribute
  troop trouble tunnel turnout uncertainty upgrade vaccine valley value vehicle venture verdict vessel victory village
  violence visa vision volcano voyage wage waiver wall warehouse warrant waste waterfall wealth weapon weather wedding
  welfare wheat wildfire wilderness window winter witness woodland workshop wound yard youth zone
`);

export const adjectives = words(`
  abandoned abrupt absent abundant accidental accurate adequate ambitious ancient annual anonymous anxious artificial
  ashamed automatic awkward bitter blank bleak bold brief bright brittle broken calm capable careful casual cautious
  central certain cheap civil clumsy coastal cold colonial commercial common compact complex concrete constant
  controversial convenient costly crowded crucial cruel curious damp dark deaf decent deep delicate dense desperate
  digital distant doubtful dramatic dull dusty eager early eastern elaborate elderly elegant empty enormous entire
  equal essential ethnic exact excessive exotic expensive explicit external extreme fair familiar fatal federal fertile
  fierce final flat flexible foreign formal fragile frequent fresh frozen generous gentle genuine giant gloomy gradual
  grand grim gross guilty harsh hasty heavy hidden hollow honest hostile huge humble idle illegal immediate immense
  inner innocent intense internal invisible isolated joint junior keen large late lavish legal legitimate lengthy
  liberal likely limited local logical lonely long loose loud lower loyal major marine massive mature medical mild
  minor mobile moderate modern modest mutual narrow native neat nervous neutral noisy northern notable nuclear obscure
  obvious odd official open ordinary outdoor partial passive peaceful permanent plain pleasant polite popular portable
  precise pregnant previous primary private profound prominent proper proud quiet radical rapid rare raw reckless
  regional relevant reliable reluctant remote residential rigid rough rural sacred secure senior separate severe
  shallow sharp short silent similar simple slight slow smooth social solid southern spare specific stable steady
  steep sterile strict strong sudden suitable superb supreme suspicious swift temporary tender thick thin tight tiny
  tough toxic tragic tropical typical uneasy unfair unique unknown unpaid unstable upper urban urgent useful vacant
  vague valuable vast verbal visible vital vivid voluntary weak wealthy western wet wide wild willing wooden worthy
`);

/** In their past form. */
export const verbs = words(`
  abandoned absorbed accelerated accepted adapted adopted altered approved arranged assembled attracted avoided backed
  balanced banned blocked boosted bypassed calculated cancelled captured carried ceased changed checked cleared climbed
  closed collected combined completed concealed connected consumed contained copied covered created crossed curbed
  cut damaged defeated delivered demolished designed destroyed detained developed directed discovered divided dominated
  doubled drained dropped earned eased emptied enabled encouraged ended enforced entered escaped established evacuated
  examined expanded exported exposed extended failed filled financed finished flooded followed forced formed funded
  gained gathered generated governed granted guarded halted handled hindered hosted ignored improved imported increased
  inherited inspected installed invested investigated invited isolated joined launched leased licensed lifted limited
  linked loaded located locked lowered maintained managed matched measured merged modified monitored moved neglected
  obtained occupied opened operated ordered organised painted passed planned planted polluted postponed prepared
  preserved prevented printed produced prohibited promoted protected provided published purchased raised reached
  rebuilt received recorded recovered reduced regulated released removed renewed repaired replaced rescued resisted
  resolved restored restricted returned revised ruined searched secured seized served settled shaped shared shifted
  shipped shortened showed signed slowed smuggled solved spared split sponsored stabilised started stopped stored
  strengthened submitted supplied surrounded suspended targeted taxed tested threatened tightened trained transferred
  transformed trapped treated unveiled upgraded used vacated visited watched weakened widened withdrew
`);

const FIRST_SOUNDS = words('b br d dr f g gr h j k kr l m n p pr r s st t tr v w z');
const VOWELS = words('a e i o u ai ei ou');
const LAST_SOUNDS = words('l n r s m nd rk sk lt v x th ck dt');

/** The name with this number, out of tens of thousands: two or three syllables, a capital first. */
export function madeUpName(number: number): string {
  const sound = (sounds: string[], step: number): string =>
    sounds[Math.floor(number / step) % sounds.length] ?? '';
  const name =
    sound(FIRST_SOUNDS, 1) +
    sound(VOWELS, FIRST_SOUNDS.length) +
    sound(FIRST_SOUNDS, 7) +
    sound(VOWELS, 3) +
    sound(LAST_SOUNDS, 11);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
