export { evaluate, unaryTest } from 'feelin';
