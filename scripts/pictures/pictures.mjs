/**
 * The pictures of the docs: who looks, at which page, and what has to be there
 * before it is taken. `{name}` in a path is the id of the release of that name.
 */
export const pictures = [
  {
    file: 'entity-releases.png',
    persona: 'release-manager',
    path: '/catalog/default/component/checkout/releases',
    waitFor: 'checkout 5.3.0',
  },
  {
    file: 'entity-readiness.png',
    persona: 'release-manager',
    path: '/catalog/default/component/checkout/readiness',
    waitFor: 'What to do first',
  },
  {
    file: 'timeline.png',
    persona: 'release-manager',
    path: '/releases/timeline',
    waitFor: 'checkout 5.3.0',
  },
  {
    file: 'policy.png',
    persona: 'release-manager',
    path: '/releases/policies/policy/payments',
    waitFor: 'Sign-off',
  },
  {
    file: 'evidence.png',
    persona: 'engineer',
    path: '/releases/release/{payments-api 4.2.0}/readiness',
    waitFor: 'Scan of dependencies',
    scrollTo: 'Unit tests',
  },
  {
    file: 'approvals.png',
    persona: 'release-manager',
    path: '/releases/release/{product-catalog 8.1.0}/readiness',
    waitFor: 'Half of the lamps',
    scrollTo: 'No conflicts',
  },
  {
    file: 'approve-aboard.png',
    persona: 'approver',
    path: '/releases/trains',
    waitFor: 'Shop train',
    press: [
      ['row', /Shop train/],
      ['button', 'Approve…'],
    ],
    then: 'Waiting for your vote',
  },
  {
    file: 'my-work.png',
    persona: 'approver',
    path: '/releases/my-work',
    waitFor: 'payments-api 4.2.0',
  },
  {
    file: 'notifications.png',
    persona: 'approver',
    path: '/notifications',
    waitFor: 'Your vote on recommendations 1.8.0 is void',
  },
  {
    file: 'risks.png',
    persona: 'release-manager',
    path: '/releases/risks',
    waitFor: 'payments-api 4.2.0',
  },
  {
    file: 'environments.png',
    persona: 'release-manager',
    path: '/releases/environments',
    waitFor: '11.2.9',
  },
  {
    file: 'administration.png',
    persona: 'portal-admin',
    path: '/releases/administration',
    waitFor: /project-slug/,
  },
  {
    file: 'reviews.png',
    persona: 'release-manager',
    path: '/releases/reviews?shown=past',
    waitFor: 'Closed',
    press: [['row', /Change advisory board/]],
    then: 'Agenda',
  },
  {
    file: 'review-meeting.png',
    persona: 'release-manager',
    path: '/releases/reviews',
    waitFor: 'Planned',
    press: [
      ['row', /Shop train go\/no-go/],
      ['button', 'Open the review'],
    ],
    then: 'What does not pass',
  },
];
