/** Who was president of the United States, and when: news says only "the president". */

/** A new president takes over at noon: the day counts for both. */
export const presidents = [
  { name: 'george w. bush', from: '2001-01-20', to: '2009-01-20' },
  { name: 'barack obama', from: '2009-01-20', to: '2017-01-20' },
  { name: 'donald trump', from: '2017-01-20', to: '2021-01-20' },
  { name: 'joe biden', from: '2021-01-20', to: '2025-01-20' },
  { name: 'donald trump', from: '2025-01-20', to: '2029-01-20' },
] as const;
