export const overviewMessages = {
  title: 'Releases at a glance',
  open_one: '{{count}} open release',
  open_other: '{{count}} open releases',
  notReady: '{{count}} not ready',
  colliding: '{{count}} in conflict',
  overdue: '{{count}} overdue',
  next: 'Ships next',
  noNext: 'No release is planned',
  noNextHint: {
    system:
      'Releases of the components of this system appear here once they are planned.',
    domain:
      'Releases of the components in the systems of this domain appear here once they are planned.',
    group: 'Releases that this group owns appear here once they are planned.',
    user: 'Releases that this person owns or manages, or that one of their groups owns, appear here once they are planned.',
  },
  blocked: 'What blocks',
  nothingBlocks: 'No release is held up.',
  collisions: 'What collides',
  nothingCollides: 'Nothing collides.',
  all: 'Show all {{count}}',
  openList: 'Open in the list',
  openCalendar: 'Open in the calendar',
  openConflicts: 'All conflicts',
  related: 'Next release',
  relatedNote: 'of what depends on it',
  moreRelated_one: 'and {{count}} more after it',
  moreRelated_other: 'and {{count}} more after it',
  noRelated: 'No release is planned',
  noRelatedHint:
    'The next release of a component that depends on this resource appears here.',
} as const;
