const rooms = require('../../scripts/lib/rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  rooms(__dirname, [
    'primitives',
    'permissions',
    'ledger',
    'dependencies',
    'release',
    'readiness',
    'schedule',
    'list',
    'http/endpoints',
    'http',
    'import/presets',
    'import',
  ]),
);
