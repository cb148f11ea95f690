import '../shared/theme/fonts.css';
import '../shared/theme/tokens.css';
import '../shared/theme/base.css';
import './say.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, rememberLanguage } from '../shared/i18n/device-language.js';
import { SayApp } from './components/say-app.js';
import { followScheme } from './follow-scheme.js';
import { Keeper } from './keeper.js';
import { registerWorker } from './register-worker.js';
import { DeviceShelf } from './shelf.js';

const root = document.getElementById('root');
if (root === null) throw new Error('say.html has no #root');

const keeper = new Keeper(new DeviceShelf());
/** The way back is this page. */
const signIn = (): void => window.location.replace('/sign-in?return=%2Fsay');

createRoot(root).render(
  <StrictMode>
    <SayApp keeper={keeper} language={chosenLanguage()} onLanguage={rememberLanguage} onStranger={signIn} />
  </StrictMode>,
);
followScheme();
void keeper.start();
registerWorker(keeper.setOnlineOnly);
