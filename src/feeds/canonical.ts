/** Brings the addresses of one article to one spelling: without what counts clicks and without a place on the page. */

/** Parameters that only say where a reader came from. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|at_(?:medium|campaign|custom\d|link\w*|format|ptr\w*|bbc_team)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_\w+|vero_\w+|_hs(?:enc|mi)|__twitter_impression|cmpid|cmp|ns_\w+|ito|icid|ocid|xtor|smid|smtyp|partner|sr_share|share|ref|ref_src|ref_url|referrer|source|src|ftag|taid|guccounter|guce_\w+|spm|wt_\w+|wt\.\w+|rss|feed|via|outputtype|amp)$/i;

/** The address an article is known by; what is no web address stays as it is. */
export function canonicalAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  url.hostname = url.hostname.replace(/\.$/, '');
  return url.href.replace(/\?$/, '');
}

/** An absolute address of the web, or `null`: scripts, mail and the like lead to no article. */
export function webAddress(address: string | null | undefined, base: string): string | null {
  const text = address?.trim() ?? '';
  if (text === '') return null;
  const url = URL.parse(text, URL.canParse(base) ? base : undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
