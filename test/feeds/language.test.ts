/** The language of a text shows in its letters and its common words. */
import { expect, test } from 'vitest';
import { languageOf } from '../../src/feeds/language.ts';

test.each([
  [
    'en',
    'The minister said on Sunday that the talks with the government would go on and that nobody had left the room so far.',
  ],
  [
    'de',
    'Der Minister sagte am Sonntag, dass die Gespräche mit der Regierung noch eine Woche dauern und dass sie nicht zu Ende sind.',
  ],
  [
    'fr',
    'Le ministre a déclaré dimanche que les discussions avec le gouvernement se poursuivront et que personne n’est sorti de la salle.',
  ],
  [
    'es',
    'El ministro dijo el domingo que las conversaciones con el gobierno seguirán y que nadie ha salido de la sala hasta ahora.',
  ],
  [
    'it',
    'Il ministro ha detto domenica che i colloqui con il governo continueranno e che nessuno è uscito dalla sala fino ad ora, per la prima volta.',
  ],
  [
    'pt',
    'O ministro disse no domingo que as conversas com o governo vão continuar e que ninguém saiu da sala até agora, segundo uma fonte.',
  ],
  [
    'nl',
    'De minister zei zondag dat de gesprekken met de regering nog een week zullen duren en dat niemand de zaal heeft verlaten.',
  ],
  [
    'sv',
    'Ministern sade på söndagen att samtalen med regeringen ska fortsätta och att ingen har lämnat rummet än så länge, men det är inte slut.',
  ],
  [
    'pl',
    'Minister powiedział w niedzielę, że rozmowy z rządem będą trwały i że nikt nie wyszedł z sali, ale to nie jest koniec, jak się wydaje.',
  ],
  [
    'tr',
    'Bakan pazar günü hükümet ile görüşmelerin devam edeceğini ve daha önce olduğu gibi bir sonuç için çok çalışmak gerektiğini de söyledi, bu da en önemli konu.',
  ],
  ['ru', 'Министр сказал в воскресенье, что переговоры с правительством продолжатся и никто ещё не вышел.'],
  ['uk', 'Міністр сказав у неділю, що переговори з урядом триватимуть і ніхто ще не вийшов із зали.'],
  ['fa', 'وزیر خارجه گفت که گفتگوها با دولت ادامه پیدا می‌کند و چیزی پنهان نیست'],
  ['ar', 'قال الوزير يوم الأحد إن المحادثات مع الحكومة ستستمر أسبوعا آخر'],
  ['he', 'השר אמר ביום ראשון שהשיחות עם הממשלה יימשכו'],
  ['el', 'Ο υπουργός είπε την Κυριακή ότι οι συνομιλίες θα συνεχιστούν'],
  ['ja', '大臣は日曜日に政府との協議を続けると述べた。'],
  ['zh', '外交部长星期天说与政府的会谈将继续进行。'],
  ['ko', '장관은 일요일에 정부와의 회담이 계속될 것이라고 말했다.'],
  ['hi', 'मंत्री ने रविवार को कहा कि सरकार के साथ बातचीत जारी रहेगी।'],
])('%s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test('an English text that quotes another language is English', () => {
  const text =
    'The minister said on Sunday that the talks would go on. “Переговоры продолжатся”, she told reporters in the capital, and she left the room with her delegation.';
  expect(languageOf(text)).toBe('en');
});

test.each(['', '12 34', 'Paris Berlin', 'lorem ipsum '.repeat(30)])('“%s” shows none', (text) => {
  expect(languageOf(text)).toBeNull();
});
