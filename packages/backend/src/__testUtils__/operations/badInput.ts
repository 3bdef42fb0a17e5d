/** Asks what no operation answers. */
export const noQuery = { query: { colour: 'red' }, field: 'colour' };

/** Names no revision. */
export const badRevision = {
  headers: { 'if-match': 'latest' },
  field: 'If-Match',
};
