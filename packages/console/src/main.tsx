import { render } from 'preact';
import { App } from './app.tsx';
import { begin } from './sign-in/session.ts';
import './look/look.css';

render(<App />, document.body);
await begin();
