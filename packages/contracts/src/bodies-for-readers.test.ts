import { createBulletin, updateBulletin } from './bulletins.js';
import { createList, updateList } from './lists.js';
import { addSubscriber } from './subscribers.js';
import { ID, testBodies } from './testing/body-table.js';

testBodies({
  list: {
    endpoint: createList,
    least: { name: 'Boletín', slug: 'valdemar-al-dia', language: 'es', consentText: 'Sí' },
    rejects: [
      ['slug', { slug: 'Valdemar' }],
      ['slug', { slug: '../etc' }],
      ['consentText', { consentText: '' }],
    ],
  },
  'a change of a list': { endpoint: updateList, least: {}, rejects: [['', { slug: 'otra' }]] },
  subscriber: {
    endpoint: addSubscriber,
    least: { listId: ID, email: 'ana@example.org' },
    rejects: [
      ['email', { email: 'ana' }],
      ['listId', { listId: { $ne: null } }],
      ['', { status: 'active' }],
    ],
  },
  bulletin: {
    endpoint: createBulletin,
    least: { month: '2030-04', listId: ID },
    rejects: [
      ['month', { month: '2030-4' }],
      ['listId', { listId: '' }],
    ],
  },
  'a change of a bulletin': {
    endpoint: updateBulletin,
    least: {},
    accepts: [{ blocks: [{ id: 'a', type: 'button', label: 'Ver', url: 'https://valdemar.example' }] }],
    rejects: [
      ['subject', { subject: 'A\nBcc: x@y.example' }],
      ['blocks.0.url', { blocks: [{ id: 'a', type: 'button', label: 'Ver', url: 'javascript:alert(1)' }] }],
      ['blocks.0.type', { blocks: [{ id: 'a', type: 'script', text: 'alert(1)' }] }],
      ['', { status: 'sent' }],
    ],
  },
});
