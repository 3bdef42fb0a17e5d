/** What cannot be told of a question, why, and what to ask instead. */
export const uncertainTemplates = {
  unknown:
    '{{component}} is not in the catalog, so it is not known whether {{window}} applies to it: it covers {{scope}}.',
  notRead:
    'The catalog has not been read yet, so it is not known whether {{window}} applies to {{component}}: it covers {{scope}}.',
  lasts: 'It lasts until {{until}}.',
  mayConcern: '{{window}} may apply here: it covers {{scope}}.',
  mayConcern_until:
    '{{window}} may apply here until {{until}}: it covers {{scope}}.',
  mayConcern_closed:
    '{{window}} may apply here, and is closed: it covers {{scope}}.',
  depends: 'It depends: {{windows}} may apply here.',
  openNow: 'Open now; until when is not known.',
  notInCatalog: '{{component}} is not in the catalog.',
  catalogNotRead: 'The catalog has not been read yet.',
  sayWhich: 'Say which {{missing}}.',
  component: 'component',
  environment: 'environment',
} as const;
