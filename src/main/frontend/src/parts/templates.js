export { evaluate } from 'feelers';
