/** What the figure is called and what it does not say; it travels with every sum of values. */
export const METHODOLOGY = {
  name: { es: 'Coste publicitario equivalente, indicativo', en: 'Indicative advertising equivalent' },
  caution: {
    es: 'Dice lo que habría costado comprar ese espacio, no lo que la comunicación consiguió. La profesión desaconseja usarlo como medida del valor (Principios de Barcelona); léalo junto al alcance, el tono y los mensajes que llegaron.',
    en: 'It says what buying that space would have cost, not what the communication achieved. The profession advises against it as a measure of value (Barcelona Principles); read it beside reach, tone and the messages that got through.',
  },
};
