const rooms = require('../../scripts/lib/rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  rooms(__dirname, [
    'primitives',
    'messages/templates',
    'messages',
    'permissions',
    'ledger',
    'dependencies',
    'release',
    'readiness',
    'schedule',
    'governance',
    'list',
    'search',
    'delivery',
    'intake',
    'administration',
    'http/endpoints',
    'http',
    'import/source',
    'import/dates',
    'import/fields',
    'import/presets',
    'import',
  ]),
);
