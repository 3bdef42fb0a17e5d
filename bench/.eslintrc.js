module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What is measured is what the packages do inside; they export none of it.
    '@backstage/no-relative-monorepo-imports': 'off',
    // The pages are bundled here and belong to no package that would bring React.
    '@backstage/no-undeclared-imports': 'off',
    '@backstage/no-ui-css-imports-in-non-frontend': 'off',
  },
});
