import path from 'node:path';

const kebabCase = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|tsx|mts|cts|mjs|cjs|js)$/;
const emptyWords = /^(?:utils?|helpers?|commons?|misc)$/;

/** @type {import('eslint').Rule.RuleModule} */
const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: 'Name the file in kebab-case, with the word of the glossary: "{{name}}".',
      barrel: 'No index file: each file is imported by its own name.',
      empty: '"{{name}}" says nothing about what is inside: name the thing.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename);
    const name = path.basename(file);
    return {
      Program(node) {
        const words = file.split(path.sep).map((part) => part.replace(/\..*$/, ''));
        const empty = words.find((word) => emptyWords.test(word));
        if (empty !== undefined) context.report({ node, messageId: 'empty', data: { name: empty } });
        if (/^index\./.test(name)) context.report({ node, messageId: 'barrel' });
        else if (!kebabCase.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const reasonedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { reason: 'Say why after two dashes: eslint-disable-next-line some-rule -- the reason.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const disables = /^\s*eslint-disable/.test(comment.value);
          if (disables && !/\s--\s+\S+/.test(comment.value) && comment.loc) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    };
  },
};

/** ESLint rules for what no ready-made rule says about this house. */
export const houseRules = { rules: { 'file-names': fileNames, 'reasoned-disable': reasonedDisable } };
