const rooms = require('../../scripts/lib/rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  rooms(__dirname, [
    'shared/translation/messages',
    'shared/translation',
    'shared/time',
    'shared/links',
    'shared/layout',
    'shared/feedback',
    'shared/status',
    'shared/table',
    'shared/api',
    'shared/provider',
    'shared/form',
    'shared/catalog',
    'shared/editConflict',
    'shared/ledger',

    'releases/status',
    'releases/trains',
    'releases/record',
    'releases/lifecycle',
    'releases/activity',
    'releases/form',
    'releases/list',
    'releases/import',

    'dependencies',

    'schedule/windows',
    'schedule/windowForm',
    'schedule/windowImport',
    'schedule/windowTester',
    'schedule/waivers',
    'schedule/conflicts',
    'schedule/bookings',
    'schedule/trains',
    'schedule/trainForm',
    'schedule/milestoneTemplates',
    'schedule/planning',

    'governance/readiness',

    'insights/history',

    'views/calendar/frame',
    'views/calendar/windows',
    'views/calendar/days',
    'views/calendar',
    'views/timeline',
    'views/feeds',

    'entity',

    'pages/calendar',
    'pages/timeline',
    'pages/list',
    'pages/release',
    'pages/plan',
    'pages/import',
    'pages/windows',
    'pages/milestoneTemplates',
    'pages/trains',
    'pages/bookings',
    'pages/conflicts',

    'screens',
    'legacy',
  ]),
);
