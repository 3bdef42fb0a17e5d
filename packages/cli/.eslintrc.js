const rooms = require('../../scripts/lib/rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  rooms(__dirname, [
    'calls',
    'gate',
    'evidence',
    'deploy',
    'release',
    'import',
    'ledger',
  ]),
);
