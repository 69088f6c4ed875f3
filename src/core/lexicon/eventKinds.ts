/** Kinds of events, each with the words that news of such an event uses; stems, so that "sank" needs its own entry. */

export const eventKinds: Readonly<Record<string, string>> = {
  quake: `
    earthquake quake tremor aftershock magnitude seismic seismologist epicentre epicenter richter rubble jolt
    rumble shaking fault collapsed toppled flattened rescuer survivor debris tent`,
  flood: `
    flood floodwater floodplain inundate dyke levee dam reservoir swollen submerged burst sandbag rain
    downpour riverbank overflow waterlogged evacuate dinghy pump embankment sluice spillway deluge`,
  storm: `
    storm hurricane cyclone typhoon tornado gale gust wind landfall squall blizzard thunderstorm meteorologist
    forecaster windspeed uprooted rooftop surge evacuate shelter`,
  wildfire: `
    wildfire bushfire blaze firefighter hectare flames smoke burn burnt firebreak containment fire arson pyre
    ember forest scrub pine evacuate extinguish waterbomber tanker firemen charred scorched`,
  slide: `
    landslide mudslide avalanche rockfall slope boulder snowpack ski buried hillside`,
  volcano: `
    volcano volcanic eruption lava ash crater`,
  drought: `
    drought heatwave rainfall harvest crop parched heat temperature farmer wells rationing thirst dry`,
  ship: `
    ferry vessel ship boat shipwreck sank sunk sinking capsize coastguard lifeboat lifejacket seaworthy hull
    trawler tanker harbourmaster drowned passenger crew captain sailor aboard port sea diver wreck fishing
    fisherman fishermen trawl catch net navy cargo container deck harbour shore overboard skipper seabed
    salvage anchor`,
  flight: `
    plane aircraft flight runway airliner jet pilot cockpit airport aviation turboprop landing takeoff tarmac
    passenger crew captain engine fuselage wing aeroplane carrier fleet cabin terminal grounded airworthiness
    altitude airspace helicopter cargo`,
  train: `
    train derail carriage locomotive railway rail track signaller commuter passenger driver tunnel station
    freight express`,
  road: `
    lorry truck bus motorway bridge driver passenger vehicle crash collision coach car highway traffic
    junction tyre brake`,
  mine: `
    mine miner shaft colliery pit gallery underground trapped seam borehole methane ore coal rescuer shift
    tunnel winch dust`,
  blast: `
    explosion explode blast bomb detonate device bomber blew fireball gas depot fireworks warehouse`,
  attack: `
    gunman shooting shot stabbing attack militant assailant extremist ambush gunmen knife wounded assault
    shooter suspect victim police manhunt bullet gunfire killer murder`,
  war: `
    troop shelling airstrike missile offensive drone frontline battalion artillery invasion army soldier tank
    enemy bombardment military siege fighter rocket mobilise commander brigade retreat advance occupied trench`,
  truce: `
    ceasefire truce rebel negotiator mediator delegation talks peace armistice envoy guerrilla insurgent
    agreement accord round table disarm disarmament amnesty commander faction`,
  summit: `
    summit leaders communique declaration host gathering bloc plenary heads premier agenda statement chair
    delegates motorcade joint pact signed chapter text member adopt`,
  visit: `
    visit trip counterpart hosted guest welcome bilateral arrive embrace ceremony palace delegation envoy
    handshake ambassador toast`,
  election: `
    election vote voter ballot poll turnout coalition seat constituency landslide electoral candidate concede
    runoff incumbent campaign party majority premier victory defeat lost won swing count parliament mandate
    exit`,
  protest: `
    protest demonstrator rally march square teargas crowd chant placard banner unrest riot clash barricade
    curfew student`,
  walkout: `
    strike striker walkout picket stoppage dockers industrial union wage stevedore pay staff action overtime
    shift collective bargaining dispute work rota`,
  trial: `
    trial verdict judge court convict sentence guilty acquit acquittal prosecutor appeal jury defendant jail
    prison bribe corruption lawyer testimony indictment years bench prosecution defence plea bail custody
    accused testify witness tribunal innocent cell hearing charge fraud embezzlement laundering`,
  spy: `
    spy espionage intelligence agent expel expulsion persona diplomat embassy accuse spies secret classified
    counterintelligence undercover surveillance coded attache consulate handler`,
  resignation: `
    resign quit stepped departure successor reshuffle cabinet sack dismiss aide scandal allegations pressure
    appointed replaced interim confidence apology apologise`,
  rate: `
    rate inflation borrowing policymaker governor basis monetary hike interest mortgage lending central
    economist bond yield currency prices loan lender percentage quarter`,
  bank: `
    bank depositor deposit withdraw liquidity queue insolvency branch savings lender savers account cash
    bailout collapse regulator guarantee teller counter rescue bankrupt`,
  takeover: `
    takeover bid offer merger acquisition acquire shareholder suitor board premium stake hostile share bidder
    rival combined stock antitrust approval merge`,
  earnings: `
    profit revenue earnings quarter dividend forecast guidance turnover sales loss analyst`,
  jobs: `
    layoff redundancy jobs plant factory closure workforce`,
  outage: `
    outage network telecom subscriber operator blackout grid power signal connection switch mobile internet
    electricity phones calls cable router coverage restore customers backup failure server software`,
  hacking: `
    hack hacker ransomware cyberattack malware breach data leaked stolen passport password records customer
    intruder encrypt cyber extortion privacy`,
  outbreak: `
    outbreak virus infection epidemic disease patient quarantine hospitalised cholera measles cases doctor
    hospital fever clinic ward vaccinate jab dose immunisation nurse contagious mosquito spread isolation
    symptom health epidemiologist medics`,
  recall: `
    recall vaccine dose batch contaminated regulator vial jab manufacturer patients laboratory trial placebo
    efficacy tainted withdrawn`,
  border: `
    border crossing checkpoint frontier customs queue pass closure lorries trucks guards hauliers drivers
    barrier reopen transit visa post`,
  water: `
    treaty river water basin upstream downstream irrigation reservoir canal dam farmers share flow`,
  sanctions: `
    sanctions embargo tariff ban blacklist export duties imports quota trade`,
  hostage: `
    hostage captive captor kidnap abduct ransom freed release kidnappers held militants families freedom`,
  migration: `
    migrant refugee asylum camp deport smugglers dinghy shelter border`,
  budget: `
    budget tax deficit spending austerity levy cuts finance treasury pension`,
  law: `
    bill law amendment reform lawmaker legislation parliament constitutional referendum vote deputies chamber
    senate passed veto decree term limit`,
  space: `
    rocket launch satellite orbit probe spacecraft astronaut lander moon lunar mission rover module crater
    telescope comet astronomer planet capsule`,
  spill: `
    spill oil slick pollution leak toxic chemical tanker beach seabird contaminated poison`,
  sport: `
    match final champion league coach player stadium tournament federation doping team club goal cup athlete
    captain title qualifier handball football tennis chess medal referee season fans championship host venue`,
  insolvency: `
    insolvency bankruptcy bankrupt creditor administrator receiver debts liquidation debtor unpaid collapse
    bidder rescue`,
  fishing: `
    fishing fishery trawler quota catch skipper mackerel cod herring tuna net fishermen fisherman fleet`,
  energy: `
    gas pipeline oil electricity cable grid megawatt fuel transit compressor refinery gigawatt turbine nuclear
    reactor plant coal power storage barrel`,
  theft: `
    theft thief thieves stolen steal stole robbery robber heist burglar burglary museum painting alarm loot
    vault gallery jewel guard artwork curator recovered`,
  museum: `
    museum exhibition painting gallery curator archaeologist tomb excavation ancient artefact sculpture
    heritage visitor`,
  scandal: `
    scandal affair corruption bribe bribery recording tape leaked apartment flat loan gift undeclared ethics
    inquiry allegation committee whistleblower audio wiretap kickback`,
  hospital: `
    nurse doctors ward patient midwife midwives surgery operation clinic surgeon emergency`,
  school: `
    school pupil teacher student exam university classroom education`,
  farming: `
    farmer harvest crop wheat grain export herd cattle milk subsidy field`,
  confidence: `
    confidence motion coalition majority government opposition parliament speaker rebels whip defect defector
    dissolve`,
  coup: `
    coup putsch junta mutiny mutinous barracks overthrow overthrown ousted soldiers palace curfew general
    loyalist dissolve seized`,
  killing: `
    assassination murdered killing slain body bodyguard motive suspect gunman funeral mourner detective`,
  police: `
    police arrest detained raid custody suspect detective manhunt smuggler smuggling traffic trafficking
    cartel drugs cocaine seizure seized haul gang`,
  prison: `
    prison inmate jailbreak escape escapee cell guard warder convict fugitive recaptured`,
  collapse: `
    collapse building tower bridge crane scaffolding concrete rubble engineer structural span pillar girder
    tenants flats inspection inspector cracks contractor demolition`,
  fire: `
    fire blaze flames smoke firefighters burned burnt sprinkler warehouse factory hotel nightclub exit
    evacuated extinguished arson`,
  crush: `
    stampede crush crowd trampled pilgrims stadium concert turnstile gates exit`,
  religion: `
    church cathedral bishop archbishop pope cardinal priest mosque imam temple monk pilgrim clergy faith abbey
    cleric synod`,
  monarchy: `
    king queen prince princess royal monarch throne abdicate coronation palace heir crown wedding monarchy`,
  death: `
    died death funeral mourning mourners tribute obituary burial buried flags cortege condolence`,
  art: `
    film actor actress director festival prize award jury novel author book poet singer album concert theatre
    opera orchestra premiere screen cinema stage`,
  technology: `
    software app artificial intelligence algorithm chip semiconductor startup platform user smartphone robot
    tech social data`,
  vehicles: `
    car carmaker vehicle battery electric plant model recall brake airbag assembly`,
  housing: `
    housing rent tenant landlord flat apartment homes mortgage eviction`,
  wildlife: `
    wolf wolves bear elephant whale bird species animal zoo keeper cub wildlife reserve poacher poaching ivory
    conservation conservationist extinct herd shark vet`,
  climate: `
    climate emissions carbon warming glacier temperature greenhouse pledge fossil forest coal renewable`,
  nuclear: `
    nuclear reactor uranium enrichment centrifuge radiation radioactive plant inspector meltdown coolant`,
  debt: `
    debt bond default creditors lender bailout loan fund restructuring austerity tranche imf repayment
    reserves`,
  currency: `
    currency devaluation peg crown peso dollar exchange reserves central inflation banknotes coins`,
  trade: `
    trade tariff deal agreement exports imports quota negotiators market customs partner surplus subsidies
    beef wine`,
  competition: `
    antitrust competition monopoly cartel fine regulator watchdog commission probe`,
  dam: `
    dam hydroelectric reservoir turbine construction engineers valley downstream spillway`,
  port: `
    port docks dockers harbour terminal container crane cargo freight ships pilots tugs berth stevedores`,
  base: `
    base military lease treaty troops garrison naval alliance exercises drill`,
  weapons: `
    missile warhead test launch rocket weapon arms ballistic submarine navy warship frigate fighter`,
  airspace: `
    airspace drone balloon intercepted jets radar shot violated incursion`,
  territory: `
    border island sovereignty dispute annex claim waters court ruling islet maritime autonomy independence
    secession separatist referendum`,
  census: `
    census population birth statistics survey demographic`,
  pension: `
    pension retirement age reform`,
  food: `
    food bread flour price shortage famine hunger aid rations subsidy salmonella contaminated supermarket
    shelves recall listeria eggs`,
  poisoning: `
    poison toxin toxic methanol alcohol liquor bottles adulterated contaminated water sewage bacteria chlorine
    boil`,
  rescue: `
    rescue rescuers trapped search stranded survivors missing cave climber mountaineer helicopter lifeboat
    divers`,
  doping: `
    doping banned substance sample test positive hormone steroid suspension suspended athlete cyclist sprinter`,
  transfer: `
    coach manager sacked appointed federation contract signed club transfer striker goalkeeper squad league`,
  olympics: `
    games olympic torch athletes medal opening ceremony host bid venue stadium`,
  archaeology: `
    archaeologist tomb burial ancient excavation dig ruins skeleton bronze mosaic inscription shipwreck bones
    relic`,
  research: `
    scientist study researchers discovery discovered laboratory professor journal species observatory
    telescope comet asteroid eclipse reef`,
  medicine: `
    drug trial treatment therapy patients cure tablet pharmaceutical clinical placebo efficacy dose`,
  media: `
    journalist reporter broadcaster newspaper editor newsroom press censorship licence television radio`,
  rights: `
    rights activist dissident jailed petition detention torture campaigners lawyer freedom pardon amnesty`,
  extradition: `
    extradition fugitive warrant asylum court embassy handover interpol`,
  ambassador: `
    ambassador diplomat embassy expelled recall summoned consulate relations severed envoy`,
  statue: `
    statue monument memorial unveiled anniversary commemoration veterans ceremony wreath`,
  constitution: `
    constitution term limit amendment referendum court president article`,
  appointment: `
    appointed nominee nominated named inauguration sworn oath cabinet premier coalition portfolio`,
  motorway: `
    motorway highway road construction toll tunnel bridge opened inaugurated contractor`,
  metro: `
    metro tram subway bus buses fares line commuters station ticket`,
  tourism: `
    tourist tourism hotel resort beach holiday cruise visitors`,
  gambling: `
    lottery jackpot ticket casino betting fixing referee`,
  inquiry: `
    inquiry commission report findings recommendations negligence blamed testimony hearing evidence`,
  pollution: `
    smog pollution air quality emissions chemicals factory dump waste landfill plastic sewage`,
  market: `
    shares stock index exchange investors traders plunged tumbled rallied slump selloff market futures`,
  oil: `
    oil barrel crude refinery output cartel field offshore rig platform drilling petrol fuel diesel pump
    prices`,
  reshuffle: `
    reshuffle cabinet ministers portfolio sacked appointed replaced`,
  pests: `
    locust swarm pest pesticide plague crops spraying`,
  cold: `
    snow snowfall blizzard ice frozen frost freezing avalanche cold snowdrift ploughs`,
  heat: `
    heat heatwave temperature degrees celsius thermometer scorching shade heatstroke`,
};
