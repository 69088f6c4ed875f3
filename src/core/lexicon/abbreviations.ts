/** Abbreviations that carry a full stop, written here without it and in lower case. */
import { wordSet } from './words.ts';

export const abbreviations = wordSet(`
  mr mrs ms dr prof rev hon st sr jr brig cllr gen col maj capt lt sgt cpl adm cmdr gov sen rep reps sens pres sec det insp
  supt atty dist dept univ inc corp co ltd plc bros vs etc jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat nos vol pp eds est approx fig ave blvd rd mt ft assn
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo messrs mmes spc pvt
`);

/** Those that are abbreviations in lower case too; the others only with a capital. */
export const lowerCaseAbbreviations = wordSet('vs etc vol pp eds est approx fig dept dist');
