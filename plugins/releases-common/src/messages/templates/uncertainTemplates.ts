/** What cannot be told of a question, why, and what to ask instead. */
export const uncertainTemplates = {
  unknown:
    '{{component}} is not in the catalog, so whether {{window}} is about it is not known: it is for {{scope}}.',
  notRead:
    'The catalog was not read yet, so whether {{window}} is about {{component}} is not known: it is for {{scope}}.',
  lasts: 'It lasts until {{until}}.',
  mayConcern: '{{window}} may be about this: it is for {{scope}}.',
  mayConcern_until:
    '{{window}} may be about this until {{until}}: it is for {{scope}}.',
  mayConcern_closed:
    '{{window}} may be about this, and is closed: it is for {{scope}}.',
  depends: 'It depends: {{windows}} may be about this.',
  openNow: 'Open now; until when is not known.',
  notInCatalog: '{{component}} is not in the catalog.',
  catalogNotRead: 'The catalog was not read yet.',
  sayWhich: 'Say which {{missing}}.',
  component: 'component',
  environment: 'environment',
} as const;
