/** Recognises pages that are no article or show only a part of one, so that they are never taken for the whole. */
import { isFrontPage, type Meta } from './meta.ts';
import { paragraphs } from './plainText.ts';
import { problem } from './problems.ts';
import type { Problem } from './results.ts';

export type Evidence = {
  /** Without the headlines of other pages. */
  text: string;
  headlines: Headlines;
  /** It asks for a password. */
  hasLogin: boolean;
  meta: Meta;
  title: string | null;
  html: string;
  url: string;
};

/** Lines that lead to other pages: how many stood in the text, which share of its lines that was, and how many the page has. */
type Headlines = { inText: number; share: number; onPage: number };

type Kind = {
  name: string;
  /** What to say; `host` stands before it. */
  say: string;
  isIt: (evidence: Evidence) => boolean;
};

/** Characters: shorter texts are looked at closely. A short news item has some 400, a first paragraph as many. */
const SHORT = 1500;

/** Characters: less than this is no article, whatever it is. */
const NOTHING = 200;

/** Of a text between which so many headlines of other pages stand, and of so large a share, each belongs to its own headline. */
const HEADLINES = 5;
const HEADLINES_SHARE = 0.25;

const listSaid =
  'shows headlines here, not one article. Give the address of an article, or follow the site with /feeds add';

const phrases = {
  missing:
    /^\W*(?:error\s*)?404\b|\b(?:page|article|seite|página|pagina) (?:could not be found|(?:was )?not found|nicht gefunden|no encontrada|non trovata)\b|\bpage introuvable\b|\bno longer available\b/i,
  robot:
    /just a moment|checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|enable javascript and cookies|access (?:to this page has been )?denied|attention required|unusual (?:traffic|activity)|captcha/i,
  consent:
    /before you continue|(?:we|our partners)\b.{0,80}\b(?:cookies|store and\/or access)|consent to (?:the use|cookies)|accept (?:all )?cookies|cookie (?:settings|preferences|policy)|manage (?:your )?(?:privacy|consent)|mit werbung (?:und tracking )?(?:weiter)?lesen|\bpur[- ]abo\b|cookies? (?:zustimmen|akzeptieren)|accepter les cookies|aceptar (?:las )?cookies/i,
  login: /^\W*(?:log ?in|sign ?in|log on|anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi)\b/i,
  paywall:
    /subscribe (?:now )?to (?:continue|read|unlock|keep)|to continue reading|continue reading (?:your article )?(?:with|for)|already a (?:subscriber|member)|(?:for|only to|available to) (?:our )?(?:paying )?subscribers|subscribers? only|subscriber[- ]exclusive|unlock (?:this|the full) (?:article|story)|(?:register|sign up|log ?in|sign in|create (?:a free|an) account) to (?:continue|read|keep)|start your (?:free )?trial|you(?:'|’)ve (?:reached|read) your (?:limit|last)|free articles? (?:left|remaining|this month)|weiterlesen mit|jetzt abonnieren|réservée? aux abonnés|solo para suscriptores|riservat[oa] agli abbonati/i,
};

/** Marks in the page of the tools that close articles to those who do not pay. */
const lockedMarkup =
  /class=["'][^"']*\b(?:paywall|regwall|subscriber-only|premium-content|meteredContent|tp-container)\b|id=["'](?:paywall|regwall|gateway-content)/i;

/** The first that fits decides. */
export const kinds: Kind[] = [
  {
    name: 'missing page',
    say: 'says that there is no such page. Check the address for slips',
    isIt: ({ text, title }) =>
      text.length < SHORT && (phrases.missing.test(title ?? '') || phrases.missing.test(text.slice(0, 200))),
  },
  {
    name: 'robot check',
    say: 'wants to see a person before it shows the page. Open it in a browser and paste the text instead',
    isIt: ({ text, title }) => text.length < SHORT && phrases.robot.test(`${title ?? ''}\n${text}`),
  },
  {
    name: 'consent page',
    say: 'shows a question about cookies instead of the article. Open it in a browser and paste the text instead',
    isIt: ({ text, title, url, meta }) =>
      /^(?:consent|cmp|privacy)\./.test(URL.parse(url)?.hostname ?? '') ||
      (text.length < SHORT && !meta.isArticle && phrases.consent.test(`${title ?? ''}\n${text}`)),
  },
  {
    name: 'login page',
    say: 'shows this to readers who are logged in. Paste the text instead',
    isIt: ({ text, title, hasLogin, meta }) =>
      text.length < SHORT && !meta.isArticle && hasLogin && phrases.login.test(title ?? ''),
  },
  {
    name: 'headlines',
    say: listSaid,
    isIt: ({ meta, headlines: { inText, share } }) =>
      !meta.isArticle && (meta.isCollection || (inText >= HEADLINES && share >= HEADLINES_SHARE)),
  },
  {
    name: 'paywall',
    say: 'shows only the first paragraph of this article to readers who do not subscribe. Paste the text instead',
    isIt: ({ text, meta, html }) =>
      text.length < SHORT &&
      (meta.isLocked ||
        lockedMarkup.test(html) ||
        phrases.paywall.test(text) ||
        phrases.paywall.test(paragraphs(html))),
  },
  {
    name: 'video',
    say: 'shows a video here, and there is no text to read. Look for a written report of it',
    isIt: ({ text, meta }) => text.length < (meta.isVideo ? SHORT : meta.hasVideo ? NOTHING : 0),
  },
  {
    name: 'front page',
    say: listSaid,
    isIt: ({ url, text, meta, headlines }) =>
      !meta.isArticle && (isFrontPage(url) || (text.length < NOTHING && headlines.onPage > HEADLINES)),
  },
  {
    name: 'no text',
    say: 'shows no text that could be read here; perhaps it comes only with scripts. Paste the text instead',
    isIt: ({ text }) => text.length < NOTHING,
  },
];

export function notAnArticle(evidence: Evidence): Problem | null {
  const kind = kinds.find(({ isIt }) => isIt(evidence));
  if (kind === undefined) return null;
  return problem('not-an-article', `${URL.parse(evidence.url)?.host ?? evidence.url} ${kind.say}.`);
}

/** Files that are no pages, by what the server says and by their first bytes. */
export function mediaProblem(bytes: Uint8Array, contentType: string | null, url: string): Problem | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const file =
    start.trimStart().startsWith('%PDF-') || /^application\/pdf/i.test(contentType ?? '')
      ? 'a PDF file'
      : mediaName(contentType, start);
  if (file === null) return null;
  const what = `This address leads to ${file}, and only web pages and texts are read.`;
  return problem(
    'not-an-article',
    `${what} ${file === 'a PDF file' ? 'Copy its text and paste it here.' : `Look on ${URL.parse(url)?.host ?? 'the site'} for an article about it.`}`,
  );
}

function mediaName(contentType: string | null, start: string): string | null {
  const [, kind] = /^(video|audio|image)\//i.exec(contentType ?? '') ?? [];
  if (kind !== undefined && !/svg/i.test(contentType ?? ''))
    return { video: 'a video', audio: 'a sound file', image: 'a picture' }[kind.toLowerCase()] ?? null;
  if (
    /^(?:PK|\x89PNG|\xFF\xD8\xFF|GIF8|RIFF)/.test(start) ||
    /^application\/(?:zip|octet-stream|msword|vnd\.)/i.test(contentType ?? '')
  ) {
    return 'a file that is no page';
  }
  return null;
}
