import { newProgram } from './program.ts';

await newProgram().parseAsync();
