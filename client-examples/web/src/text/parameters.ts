import type { Language } from './language';

interface Words {
  /** By name; one that means another thing in a report stands with it, as in `abc-xyz.mode`. */
  names: Record<string, string>;
  /** Values that are words, by name of parameter and value. */
  values: Record<string, string>;
  usual: string;
  byOthers: string;
  title: string;
  /** `{range}` is what lies between the limits. */
  faults: { word: string; whole: string; wholes: string; number: string; between: string; least: string };
}

const ru: Words = {
  title: 'Уточнения', usual: 'как обычно: {value}', byOthers: 'как обычно',
  names: {
    importance: 'Важность по показателю', a: 'Класс A до, %', b: 'Класс B до, %', border: 'Пограничный клиент', regularity: 'Регулярность по показателю', step: 'Шаг регулярности',
    x: 'Класс X до, %', y: 'Класс Y до, %', deviation: 'Отклонение', 'abc-xyz.mode': 'Границы XYZ', 'retention.mode': 'Удержание', 'retention.months': 'Глубина удержания',
    recencyDays: 'Давность: дней для 5, 4, 3, 2', 'rfm.orders': 'Частота: документов для 2, 3, 4, 5', 'rfm.revenue': 'Деньги: выручка для 2, 3, 4, 5',
    'forecast.months': 'Горизонт прогноза, месяцев', unit: 'Корзина', minCount: 'Вместе не реже, раз', on: 'На дату', lastDays: 'Границы просрочки, дней', netAdvances: 'Зачесть авансы', windowDays: 'Окно отклика, дней',
    oneTime: 'Разовый — не больше, заказов', lostMonths: 'Потерянный — без покупок, месяцев', fields: 'Реквизиты карточки', dueAfter: 'Пора покупать через столько своих интервалов',
  },
  values: {
    REVENUE: 'выручка', MARGIN: 'валовая прибыль', QUANTITY: 'количество', ORDERS: 'число заказов', DOCUMENT: 'документ реализации', CLIENT: 'покупки клиента за период', BEFORE: 'в верхнем классе', INCLUSIVE: 'в нижнем классе',
    NO: 'нет', YES: 'да', DAY: 'день', WEEK: 'неделя', MONTH: 'месяц', QUARTER: 'квартал', YEAR: 'год', POPULATION: 'по всем шагам (n)', SAMPLE: 'по выборке (n − 1)',
    THRESHOLD: 'по коэффициенту', QUANTILE: 'по месту', CLASSIC: 'покупка именно в этом месяце', UNBOUNDED: 'покупка в этом месяце или позже', FULL: 'покупка в каждом месяце по этот',
    KIND: 'Вид клиента', COUNTRY: 'Страна', REGION: 'Регион', CITY: 'Город', SEX: 'Пол', EDUCATION: 'Образование', INDUSTRY: 'Отрасль', MANAGER: 'Менеджер', PRICE_TYPE: 'Вид цен',
    PRICE_TIER: 'Ценовая категория', PAYMENT_TERMS: 'Условия оплаты', PAYMENT_METHOD: 'Способ оплаты', DELIVERY_SECTOR: 'Сектор доставки', DELIVERY_METHOD: 'Способ доставки', LEAD_SOURCE: 'Источник',
  },
  faults: { word: 'Выберите из списка', whole: 'Целое число {range}', wholes: 'Целые числа через запятую, каждое {range}', number: 'Число {range}, например 2,5', between: 'от {least} до {most}', least: 'не меньше {least}' },
};

const en: Words = {
  title: 'Refinements', usual: 'usually {value}', byOthers: 'default',
  names: {
    importance: 'Importance by', a: 'Class A up to, %', b: 'Class B up to, %', border: 'Client on the border', regularity: 'Regularity by', step: 'Step of regularity',
    x: 'Class X up to, %', y: 'Class Y up to, %', deviation: 'Deviation', 'abc-xyz.mode': 'XYZ cut', 'retention.mode': 'Retention', 'retention.months': 'Depth of retention',
    recencyDays: 'Recency: days of 5, 4, 3, 2', 'rfm.orders': 'Frequency: documents for 2, 3, 4, 5', 'rfm.revenue': 'Money: revenue for 2, 3, 4, 5',
    'forecast.months': 'Forecast horizon, months', unit: 'Basket', minCount: 'Together at least, times', on: 'On the day', lastDays: 'Bounds of age, days', netAdvances: 'Take advances off', windowDays: 'Response window, days',
    oneTime: 'One-time up to, orders', lostMonths: 'Lost without purchases for, months', fields: 'Fields of the card', dueAfter: 'Due after so many own intervals',
  },
  values: {
    REVENUE: 'revenue', MARGIN: 'gross margin', QUANTITY: 'quantity', ORDERS: 'orders', DOCUMENT: 'sale document', CLIENT: 'what a client bought in the period', BEFORE: 'upper class', INCLUSIVE: 'lower class',
    NO: 'no', YES: 'yes', DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year', POPULATION: 'of all steps (n)', SAMPLE: 'of a sample (n − 1)',
    THRESHOLD: 'by the coefficient', QUANTILE: 'by rank', CLASSIC: 'bought in that very month', UNBOUNDED: 'bought in that month or later', FULL: 'bought in every month up to that one',
    KIND: 'Kind', COUNTRY: 'Country', REGION: 'Region', CITY: 'City', SEX: 'Sex', EDUCATION: 'Education', INDUSTRY: 'Industry', MANAGER: 'Manager', PRICE_TYPE: 'Price type',
    PRICE_TIER: 'Price tier', PAYMENT_TERMS: 'Payment terms', PAYMENT_METHOD: 'Payment method', DELIVERY_SECTOR: 'Delivery sector', DELIVERY_METHOD: 'Delivery method', LEAD_SOURCE: 'Lead source',
  },
  faults: { word: 'Choose from the list', whole: 'A whole number {range}', wholes: 'Whole numbers with commas between, each {range}', number: 'A number {range}, such as 2.5', between: 'from {least} to {most}', least: 'at least {least}' },
};

/** How parameters of reports are called, and what is said of wrong ones. */
export const parameterWords = (language: Language): Words => (language === 'ru' ? ru : en);
