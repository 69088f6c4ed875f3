/** What packed texts and summaries most often hold; a list that has packed anything is never changed, only followed by another. */

/** The most frequent last: what is near the end is referred to in fewer bits. */
const NEWS = `government minister president parliament election campaign opposition coalition spokesperson statement
interview investigation prosecutor committee commission official officials authorities ministry department agency company
companies business economic international national security military foreign policy police hospital emergency
protesters residents students workers families children people were killed and injured in an attack on the
earthquake magnitude flood storm fire evacuated thousands hundreds million billion percent according to a report published
on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday, in January February March April May June
July August September October November December 2024 2025 2026 last week last year last month this year next week
the first time since then, more than a year ago, at least one of the most, some of those who had been, it was not clear
whether there would be, did not immediately respond to a request for comment, told reporters in the capital, at a news
conference on condition of anonymity, because they were not allowed to speak publicly, the prime minister, the foreign minister,
the defence minister, the former president, the head of the, a spokeswoman for the, a spokesman for the, a member of the
is expected to, was expected to, has been, have been, had been, will be, would be, could be, should be, may have, might have
between the two countries, after the, before the, during the, against the, about the, through the, under the, around the,
he said. she said. they said. he added. she added. it said in a statement. “I think that we are “We will not “It is a “There is no
,” said the ,” he said. ,” she said. ," said ," he told ." \\n\\nThe \\n\\nBut \\n\\nIn \\n\\nA \\n\\nOn \\n\\nIt \\n\\n“ \\n\\n\\"
 which was  which is  that it is  that he was  who was  with the  from the  by the  for the  and the  that the  at the  on the  to the  in the  of the  of a  in a  to be  is the  as a `;

const SUMMARY = `{"version":0,"id":0,"url":0,"outlet":0,"title":0,"publishedAt":0,"language":"en","keyPoints":[{"start":0,"end":128,"text":0},
"actors":[],"quotes":[],"events":[],"unsettled":[]}"kind":"organization","kind":"state","kind":"group","kind":"unnamed",
"form":"nominal"},"form":"pronoun"},"former":true,"rule":"title-before-name","rule":"after-name","rule":"title","rule":"relative"
"kind":"mixed","kind":"indirect","rule":"cue-before-name","subjectRule":"verb-subject","rule":"cue-after","subjectRule":"subject-verb","rule":"same-speaker","rule":"according-to"
"said":{"start":1,"end":1,"text":0,"date":"2026-01-01"},"place":{"start":1,"end":1,"text":0},"addressee":{"start":1,"end":1,"text":0,"actor":"a2"},"events":[{"start":1,"end":1,"text":0,"date":"2026-02-02/2026-02-08","future":true},{"start":1,"end":1,"text":0,"date":"2026-01-01","future":false}],"unsettled":[{"start":1
"actors":[{"id":"a1","name":"","kind":"person","aliases":[],"roles":[{"start":1,"end":1,"text":0,"former":false,"rule":"title"}],"mentions":[{"start":1,"end":1,"text":0,"form":"name"},{"start":1,"end":1,"text":0,"form":"name"}]},{"id":"a2","name":"","kind":"person","aliases":[""],"roles":[],"mentions":[{"start":
"quotes":[{"id":"q1","kind":"indirect","start":1,"end":1,"text":0,"content":[{"start":1,"end":1}],"speaker":"a1","speakerMention":{"start":1,"end":1,"text":0},"cue":{"start":1,"end":1,"text":0},"addressee":null,"said":null,"place":null,"rule":"cue-before-name","subjectRule":"verb-subject"},{"id":"q2","kind":"direct","start":1,"end":1,"text":0,"content":[{"start":1,"end":1}],"speaker":null,"speakerMention":null,"cue":null,"addressee":null,"said":null,"place":null,"rule":`;

/** The number is written before what is packed with the words. */
export const packedWords = { news: [1, NEWS], summary: [2, SUMMARY] } as const;
