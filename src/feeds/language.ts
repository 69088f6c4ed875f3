/** Tells the language of a text by its letters and its most common words. */

/** A script that one language is written in, or the letters that tell two languages of one script apart. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[ґєії]/giu, 'uk'],
  [/[ыэё]/giu, 'ru'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/[پچژگی]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

const words: Record<string, string> = {
  en: 'the of and to in that is was for on with as he she it said have has are from but not they who will been',
  de: 'der die das und ist nicht von mit den dem ein eine auf für sich auch als wird werden hat im zu bei nach',
  fr: 'le la les des et est une du dans pour que qui sur pas avec au par plus ce sont été ne aux cette',
  es: 'el la los las de que y en un una por con para del se no es al lo como más su ha fue sus',
  it: 'il la di che e un una per non del con della sono si le dei nel alla anche gli è ha più delle da',
  pt: 'o a os as de que e do da em um uma para com não por no na dos mais foi ao das se à é',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door hij naar werd',
  sv: 'och att det som en på är av för med den till inte har om ett de var från han hon men sig vid',
  da: 'og at det er en til på som af for med den de ikke der har et om var fra han hun men sig ved',
  pl: 'i w na z się nie do to że jest o jak po co za od przez dla ma są oraz tym było był czy',
  tr: 've bir bu için da de ile olarak olan daha çok gibi en kadar sonra ne ise ancak olduğu dedi göre',
  id: 'yang dan di dengan untuk dari ini itu pada tidak dalam akan ke oleh juga telah adalah mereka kata',
  ro: 'și în a de la cu pe din care nu este pentru o un au mai fost sunt că ce prin după iar fi',
  cs: 'a v se na je že s z o do to jako za by ale jsou pro po který byl jeho od které podle také',
  hu: 'a az és hogy nem is egy meg volt ez de csak már még mint el ki ha van azt szerint lesz után',
};

const common = Object.entries(words).map(([language, list]) => ({ language, set: new Set(list.split(' ')) }));

/** So much of a text tells its language. */
const LOOKED_AT = 6000;

/** Fewer words than this tell nothing. */
const ENOUGH_WORDS = 20;

/** The least share of common words in a text of that language. */
const SHARE = 0.15;

/** So many of the letters must be of a script; names and quotations from abroad stand in many texts. */
const SCRIPT_SHARE = 0.3;

/** A letter that tells two languages apart turns up at least so often. */
const MARK_SHARE = 0.02;

/** The language of a text in BCP 47; `null` when it does not show. */
export function languageOf(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const share = (pattern: RegExp): number => (start.match(pattern)?.length ?? 0) / letters;
  if (share(/\p{Script=Latin}/gu) < 1 - SCRIPT_SHARE) {
    return (
      scripts.find(
        ([pattern]) => share(pattern) >= (pattern.source.startsWith('[') ? MARK_SHARE : SCRIPT_SHARE / 3),
      )?.[1] ?? null
    );
  }
  const found = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (found.length < ENOUGH_WORDS) return null;
  const counts = common.map(({ language, set }) => ({
    language,
    hits: found.filter((word) => set.has(word)).length,
  }));
  const best = counts.sort((one, other) => other.hits - one.hits)[0];
  return best !== undefined && best.hits / found.length >= SHARE ? best.language : null;
}
