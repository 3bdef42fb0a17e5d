export const march = {
  from: '2099-03-01T00:00:00Z',
  to: '2099-04-01T00:00:00Z',
};

/** The same month, which ends before it starts. */
export const backwards = { from: march.to, to: march.from };
