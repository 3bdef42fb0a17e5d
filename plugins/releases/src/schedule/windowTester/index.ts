export { OpenTester } from './OpenTester';
