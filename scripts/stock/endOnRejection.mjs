// Backstage logs a rejection that nobody handles, that of a failed start among
// them, and goes on without its plugins; here it ends, as it does in Node.
process.on('unhandledRejection', error => {
  console.error(error);
  process.exit(1);
});
