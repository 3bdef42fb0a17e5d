import { readFileSync } from 'node:fs';

const [jestReport, playwrightReport] = process.argv.slice(2);

const counts = [
  count(jestReport, report => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  })),
  count(playwrightReport, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  })),
];

const sum = key => counts.reduce((total, each) => total + each[key], 0);
console.log(sum('passed'), sum('failed'));

/** A runner that left no report, or counted nothing, counts as one failure. */
function count(path, read) {
  try {
    const counted = read(JSON.parse(readFileSync(path, 'utf8')));
    return counted.passed + counted.failed > 0
      ? counted
      : { passed: 0, failed: 1 };
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}
