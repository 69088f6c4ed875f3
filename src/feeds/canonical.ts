/** Brings the addresses of one article to one spelling: without what counts clicks and without a place on the page. */

/** Parameters that only say where a reader came from, whatever they hold. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|at_(?:medium|campaign|custom\d|link\w*|format|ptr\w*|bbc_team)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|oly_\w+|vero_\w+|_hs(?:enc|mi)|__twitter_impression|cmpid|ns_\w+|ito|icid|ocid|xtor|smid|smtyp|sr_share|ref_src|ref_url|guccounter|guce_\w+|spm|wt[_.]\w+)$/i;

/** Parameters that say so only with such a value: elsewhere they choose what is shown. */
const sometimes = /^(?:ref|source|src|from|via|partner|feed|share|cmp|rss|taid|ftag)$/i;
const places =
  /^(?:\d?|true|rss|feeds?|atom|twitter|x|facebook|fb|whatsapp|telegram|linkedin|reddit|google\w*|newsletter\w*|e?mail|social\w*|home(?:page)?|share\w*|app)(?:$|[._-])/i;

/** The address an article is known by, and may be fetched at; what is no web address stays as it is. */
export function canonicalAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  // The others keep their order and their spelling: some sites are particular about both.
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !isTracking(parameter))
    .join('&');
  return url.href;
}

function isTracking(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  return tracking.test(name) || (sometimes.test(name) && places.test(value));
}

/** An absolute address of the web, or `null`: scripts, mail and the like lead to no article. */
export function webAddress(address: string | null | undefined, base: string): string | null {
  const text = address?.trim() ?? '';
  if (text === '') return null;
  const url = URL.parse(text, URL.canParse(base) ? base : undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
