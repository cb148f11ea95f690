import { test } from './fixtures.js';
import { walk } from './walk.js';

test.use({ installation: 'walk-en' });

walk('en');
