/** Pages as news sites make them today: with cards, banners, related stories and words for search engines. */
import { sentences } from './page.ts';

const headlines = [
  'Ministers agree to keep talks going for another week',
  'Harbour fees to rise by three percent in May, authority says',
  'Storm leaves thousands without power along the coast',
  'Parliament to vote on the disputed budget next Tuesday',
  'Court orders new inquiry into the collapse of a dam',
  'Union calls off strike after late-night deal',
  'Scientists find rare fish in the northern lakes',
  'Central bank holds rates steady for the third time',
];

const teaser = (index: number): string => sentences[index % sentences.length] ?? '';
const each = (make: (headline: string, index: number) => string): string => headlines.map(make).join('\n');
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

function whole(title: string, head: string, body: string): string {
  const sections = ['world', 'politics', 'business', 'sport', 'culture', 'opinion'];
  const menu = sections.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | News Example</title>
    <meta property="og:site_name" content="News Example">${head}</head><body>
    <header><time datetime="2026-02-04T08:59:00Z">Wednesday</time><nav><ul>${menu}</ul></nav></header>${body}
    <footer><a href="/about">About us</a><a href="/privacy">Privacy policy</a><p>© 2026 All rights reserved.</p></footer></body></html>`;
}

const paragraphs = sentences.slice(0, 5).map((text, index) => `<p>${text} ${teaser(index + 2)}</p>`);
const related = `<section class="related"><h2>Related</h2>${each((title, index) => `<article><h3><a href="/w/${index}">${title}</a></h3><time datetime="2026-01-0${index + 1}T08:00:00Z">Jan</time></article>`)}</section>`;
const banner = `<div id="onetrust-banner-sdk" role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners
  store and/or access information on a device. You can accept all cookies or manage your choices.</p><button>Accept all cookies</button></div>`;
const cards = each(
  (title, index) =>
    `<article class="card"><a href="/w/${index}"><img src="x.jpg" alt=""></a><h3><a href="/w/${index}">${title}</a></h3><p>${teaser(index)}</p><time datetime="2026-02-0${1 + (index % 3)}T08:00:00Z">${index + 1} h ago</time></article>`,
);

/** Pages that list other pages. */
export const lists: Record<string, string> = {
  'a section of cards': whole(
    'World',
    '<meta property="og:type" content="website">',
    `<main><h1>World</h1>${cards}</main>`,
  ),
  'a section that calls itself a collection': whole(
    'Politics',
    linked({ '@type': 'CollectionPage', name: 'Politics' }),
    `<main><h1>Politics</h1><ul>${each((title, index) => `<li><a href="/p/${index}"><h2>${title}</h2></a></li>`)}</ul></main>`,
  ),
  'a section without a teaser': whole(
    'Sport',
    '',
    `<div>${each((title, index) => `<div><a href="/p/${index}">${title}</a></div>`)}</div>`,
  ),
  'a section of links around whole cards': whole(
    'Business',
    '',
    `<div id="__next">${each((title, index) => `<a href="/b/${index}" class="c-${index}"><div><h3>${title}</h3><p>${teaser(index)}</p></div></a>`)}</div>`,
  ),
  'a section that names all its articles to search engines': whole(
    'Culture',
    linked(headlines.map((headline, index) => ({ '@type': 'NewsArticle', headline, url: `/w/${index}` }))),
    `<main><h1>Culture</h1>${cards}</main>`,
  ),
  'a topic with an introduction': whole(
    'Talks',
    '',
    `<main><h1>Talks</h1><p>${sentences.slice(0, 3).join(' ')}</p>${cards}</main>`,
  ),
  'the first page of a blog': whole(
    'The Harbour Blog',
    '',
    each(
      (title, index) =>
        `<div class="post"><h2><a href="/2026/${index}">${title}</a></h2><p>Posted by Ada Low</p><p>${teaser(index)} ${teaser(index + 1)} ${teaser(index + 2)}</p><a href="/2026/${index}">Continue reading →</a></div>`,
    ),
  ),
};

const header = `<header><h1>Talks go on for another week</h1><p class="byline">By <a href="/by/ada">Ada Low</a></p><time datetime="2026-02-01T18:05:00+03:00">1 February</time><a href="https://social.example/share">Share</a></header>`;
const article = `<main><article>${header}<figure><img src="a.jpg"><figcaption>Photo: Agency</figcaption></figure>${paragraphs.slice(0, 2).join('')}
  <aside><p>Sign up to our newsletter.</p><form><input><button>Sign up</button></form></aside><p>Read more: <a href="/w/1">${headlines[1] ?? ''}</a></p>${paragraphs.slice(2).join('')}</article></main>`;

/** Pages that hold an article, and much else. */
export const articles: Record<string, string> = {
  'with words for search engines': whole(
    'Talks go on',
    linked({
      '@graph': [
        { '@type': 'WebSite', name: 'News Example' },
        { '@type': 'BreadcrumbList', itemListElement: [] },
        {
          '@type': ['NewsArticle', 'Article'],
          headline: 'Talks go on for another week',
          datePublished: '2026-02-01T18:05:00+03:00',
          dateModified: '2026-02-02T07:00:00+03:00',
          author: [{ '@type': 'Person', name: 'Ada Low' }],
          isAccessibleForFree: true,
        },
      ],
    }),
    banner + article + related,
  ),
  'with nothing but its text': whole(
    'Talks go on',
    '<meta name="author" content="By Ada Low">',
    related + article + banner,
  ),
  'among related stories that have their own times': whole(
    'Talks go on',
    '<meta name="author" content="Ada Low"><meta property="og:type" content="article">',
    `<div class="ticker">${cards}</div>${article}${related}`,
  ),
};

export const own = paragraphs.map((paragraph) => paragraph.replace(/<\/?p>/g, ''));

/** A page that asks who reads it. */
export const login = whole(
  'Log in',
  '',
  `<main><h1>Log in</h1><form><input type="email"><input type="password"><button>Log in</button></form><p>You can create an account for free, save articles for later, and get our newsletters every morning. By logging in you agree to our terms of service, which explain how we use what you tell us.</p></main>`,
);

/** A page that lets in whoever pays, with money or with what is known of them. */
export const payOrAgree = `<html lang="de"><head><title>Nachrichten</title></head><body><h1>Willkommen</h1><p>Weiter mit Werbung lesen: Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Die Zustimmung ist jederzeit widerrufbar.</p><p>Oder PUR-Abo: Lesen Sie unsere Seite ohne Werbetracking für 4,99 Euro im Monat, jederzeit kündbar.</p></body></html>`;

/** A live blog: the author of one post is not the author of all. */
export const live = whole(
  'Talks – live',
  linked({
    '@type': 'LiveBlogPosting',
    headline: 'Talks in Ankara – live',
    datePublished: '2026-02-02T08:00:00Z',
    liveBlogUpdate: [
      { '@type': 'BlogPosting', author: { name: 'Rui Dell' }, datePublished: '2026-02-02T10:30:00Z' },
    ],
  }),
  `<main><h1>Talks in Ankara – live</h1>${each((title, index) => `<article id="block-${index}"><time datetime="2026-02-02T1${index}:30:00Z">1${index}:30</time><h2>${title}</h2><p>${teaser(index)}</p><p>${teaser(index + 1)}</p><a href="#block-${index}">Share this post of the blog</a></article>`)}</main>${related}`,
);

/** An article that is a video with a line under it. */
export const video = whole(
  'Ministers leave',
  linked([
    { '@type': 'NewsArticle', headline: 'Ministers leave' },
    { '@type': 'VideoObject', name: 'x' },
  ]),
  `<main><h1>Ministers leave</h1><video></video><p>${teaser(1)}</p></main>${related}`,
);
