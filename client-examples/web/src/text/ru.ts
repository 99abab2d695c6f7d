import type { Forms } from './format';

const clients: Forms = { one: 'клиент', few: 'клиента', many: 'клиентов' };

/** Everything the page says in Russian; `en.ts` has the same keys. */
export const ru = {
  rooms: {
    segments: 'Сегменты', overlap: 'Пересечения', clients: 'Клиенты', analysis: 'Анализ', reports: 'Отчёты', imports: 'Загрузка',
    navigation: 'Разделы', skip: 'К содержанию', signOut: 'Выйти', language: 'Язык', theme: 'Тема', light: 'Светлая', dark: 'Тёмная',
    system: 'Авто', loadingPage: 'Открывается…',
  },
  session: {
    title: 'Вход', user: 'Имя пользователя', password: 'Пароль', enter: 'Войти', asking: 'Проверяем…',
    refused: 'Имя пользователя или пароль не подходят. Проверьте раскладку и Caps Lock.',
    unreachable: 'Сервер не отвечает. Проверьте связь и попробуйте ещё раз.',
  },
  common: {
    retry: 'Повторить', refresh: 'Обновить', details: 'Подробнее', cancel: 'Отмена', save: 'Сохранить', close: 'Закрыть', all: 'Все', none: 'Никакие', add: 'Добавить',
    remove: 'Убрать', search: 'Найти', yes: 'да', no: 'нет', total: 'Всего', shown: 'показано', of: 'из', more: 'Показать ещё', download: 'Скачать показанное (CSV)',
    chosen: 'выбрано', columns: 'Колонки', period: 'Период', from: 'с', through: 'по', segments: 'Сегменты', asOf: 'По состоянию на', data: 'версия данных',
    clientsForms: clients, loading: 'Загружается', name: 'Название', backTo: 'Назад', any: 'Любой', sortUp: 'по возрастанию', sortDown: 'по убыванию',
  },
  failure: {
    title: 'Не получилось', unreachable: 'Сервер не отвечает. Проверьте связь и повторите.',
    forbidden: 'Для этого нужна другая роль. Обратитесь к администратору.', missing: 'Здесь ничего нет: запись удалена или вам не видна.',
    missingTitle: 'Не найдено', trace: 'Номер для поддержки', crash: 'Страница сломалась. Обновите её; если повторится, сообщите в поддержку.',
    partial: 'Показаны только ваши клиенты.', late: 'Показаны прежние данные, идёт обновление…', noPage: 'Такой страницы нет.', toSegments: 'К списку сегментов',
  },
  periods: {
    'last-30-DAY': 'Последние 30 дней', 'last-90-DAY': 'Последние 90 дней', 'last-12-MONTH': 'Последние 12 месяцев',
    'last-24-MONTH': 'Последние 24 месяца', 'current-MONTH': 'Этот месяц', 'previous-MONTH': 'Прошлый месяц',
    'previous-QUARTER': 'Прошлый квартал', 'current-YEAR': 'Этот год', 'previous-YEAR': 'Прошлый год', custom: 'Указать дни…',
  },
  enums: {
    forming: { DYNAMIC: 'Динамически', PERIODIC: 'Периодически', MANUAL: 'Вручную' },
    importance: { MAIN: 'Основной', SECONDARY: 'Второстепенный' },
    status: { CURRENT: 'Актуален', STALE: 'Устарел', FAILED: 'Ошибка', NEVER_FORMED: 'Не сформирован' },
    via: { RULE: 'По условиям', PINNED: 'Добавлен вручную', MANUAL: 'Вручную' },
    cause: { BUTTON: 'Кнопка «Сформировать»', PINS: 'Состав изменён вручную', RECORDER: 'Запись состава', SCHEDULE: 'Расписание' },
    kind: { COMPANY: 'Юрлицо', ENTREPRENEUR: 'ИП', PERSON: 'Физлицо' },
    job: { QUEUED: 'В очереди', RUNNING: 'Выполняется', COMPLETED: 'Готово', FAILED: 'Ошибка', CANCELLED: 'Отменено' },
    channel: { EMAIL: 'Эл. почта', SMS: 'СМС', CALL: 'Звонок', PERSONAL_DATA: 'Персональные данные' },
    words: {
      CALL: 'Звонок', EMAIL: 'Письмо', VISIT: 'Визит', MEETING: 'Встреча', COMPLAINT: 'Претензия', MESSAGE: 'Сообщение', WEB: 'Сайт', PHONE: 'Телефон', MANAGER: 'Менеджер', RETAIL: 'Розница',
    } as Record<string, string | undefined>,
    mode: { KEEP: 'Сохранить ручные изменения', ADD: 'Только добавить', REPLACE: 'Заменить состав' },
    metric: { REVENUE: 'Выручка', MARGIN: 'Валовая прибыль', QUANTITY: 'Количество', ORDERS: 'Заказы' },
  },
  segments: {
    title: 'Сегменты', create: 'Новый сегмент', search: 'Название содержит', forming: 'Способ формирования', importance: 'Важность',
    order: 'Порядок', orders: { PRIORITY: 'По приоритету', NAME: 'По названию', NEWEST: 'Сначала новые' },
    name: 'Сегмент', size: 'Клиентов', trend: 'Динамика', change: 'Изменение', state: 'Состояние', formed: 'Сформирован', rule: 'Условия отбора',
    family: 'Сегментация', families: 'Сегментации', familyOf: 'по признаку',
    emptyTitle: 'Сегментов пока нет', emptyHint: 'Сегмент — это список клиентов по условиям или вручную. Начните с готового шаблона: условия можно поправить.',
    nothing: 'Под этот отбор ничего не подходит', nothingHint: 'Снимите отбор, чтобы увидеть все сегменты.', clear: 'Снять отбор',
    forms: { one: 'сегмент', few: 'сегмента', many: 'сегментов' } as Forms,
  },
  segment: {
    tabs: { members: 'Состав', rule: 'Условия', history: 'История', overlaps: 'Пересечения', sales: 'Продажи' },
    edit: 'Изменить условия', form: 'Сформировать', forming: 'Формируется…', formed: 'Сформирован', entered: 'вошли', left: 'вышли',
    members: 'Участников', revenue: 'Выручка', margin: 'Валовая прибыль', orders: 'Заказов', buyers: 'С покупками', average: 'Средний чек',
    emptyTitle: 'В сегменте никого нет', emptyHint: 'Проверьте условия отбора: возможно, они слишком узкие.',
    neverTitle: 'Сегмент ещё не сформирован', neverHint: 'Нажмите «Сформировать», чтобы отобрать клиентов по условиям.',
    noRule: 'Условий нет: состав ведётся вручную.', sentence: 'Словами', text: 'Текстом', tree: 'Деревом', warnings: 'На что обратить внимание',
    version: 'Версия', when: 'Когда', cause: 'Причина', who: 'Кто', count: 'Стало', took: 'Заняло, мс', size: 'Размер по версиям', changes: 'Изменения условий', noChanges: 'Условия не менялись.',
    noHistory: 'История появится после первого формирования.', with: 'Сегмент', both: 'Общих клиентов', share: 'Доля этого сегмента', jaccard: 'Сходство (Жаккар)', lift: 'Лифт',
    noOverlap: 'Нет других сегментов, с которыми можно сравнить.', monthly: 'Выручка по месяцам', byDays: 'Расписание', next: 'следующее', priority: 'Приоритет', manager: 'Менеджер',
    trendSentence: 'Размер сегмента по версиям состава', usedBy: 'От него зависят', matrix: 'Открыть матрицу',
  },
  client: {
    columns: {
      code: 'Код', inn: 'ИНН', kind: 'Вид', region: 'Регион', city: 'Город', industry: 'Отрасль', manager: 'Менеджер', phone: 'Телефон',
      email: 'Эл. почта', registered: 'Дата регистрации', since: 'В сегменте с', via: 'Почему', debt: 'Долг, ₽', overdue: 'Просрочено, ₽',
    },
    name: 'Клиент', title: 'Клиенты', search: 'Название содержит', region: 'Регион',
    emptyTitle: 'Клиентов пока нет', emptyHint: 'Загрузите их из файла CSV или Excel.', toImport: 'К загрузке', nothing: 'Никто не подходит под отбор', nothingHint: 'Измените поиск.',
    attributes: 'Реквизиты', segments: 'Сегменты', sales: 'Продажи', debts: 'Задолженность', contacts: 'Контактные лица', interactions: 'Взаимодействия',
    inactive: 'Не активен', anonymous: 'Без клиента (розница)', why: 'Почему', hide: 'Скрыть', since: 'с', noSegments: 'Клиент вне сегментов.', noSales: 'Продаж не было.', noDebt: 'Долгов нет.',
    noContacts: 'Контактных лиц нет.', noInteractions: 'Взаимодействий не было.', document: 'Документ', date: 'Дата', sum: 'Сумма, ₽', margin: 'ВП, ₽', channel: 'Канал', back: 'возврат',
    products: 'Номенклатура', total: 'Долг', overdueSum: 'Просрочено', maxDays: 'Макс. дней', limit: 'Лимит', advance: 'Аванс', lastPayment: 'Последняя оплата', ageing: 'Задолженность по срокам',
    notDue: 'Не просрочено', days: 'дн.', more: 'более', due: 'Срок оплаты', rest: 'Остаток, ₽', overdueDays: 'Дней просрочки', issued: 'Выставлен', holds: 'выполнено', fails: 'не выполнено', actual: 'у клиента', needed: 'нужно',
    member: 'Состоит в сегменте', notMember: 'Не состоит в сегменте', pinnedIn: 'добавлен вручную', pinnedOut: 'исключён вручную',
    fields: { fullName: 'Полное название', inn: 'ИНН', kpp: 'КПП', okved: 'ОКВЭД', kind: 'Вид', code: 'Код', region: 'Регион', city: 'Город', address: 'Адрес', industries: 'Отрасли', managers: 'Менеджеры', phone: 'Телефон', email: 'Эл. почта', registered: 'Зарегистрирован', priceType: 'Вид цен', paymentTerms: 'Условия оплаты', creditLimit: 'Лимит, ₽', discount: 'Скидка, %', consents: 'Согласия', categories: 'Категории', head: 'Головная организация', source: 'Источник' },
    position: 'Должность', role: 'Роль', kindOf: 'Вид', outcome: 'Результат', subject: 'Тема',
  },
  rule: {
    newTitle: 'Новый сегмент', editTitle: 'Условия отбора', text: 'Условия текстом', tree: 'Условия деревом', placeholder: "регион = 'Москва' и купил(за: 90 дней)", hint: 'Ctrl+Пробел — подсказки. Можно по-русски и по-английски.',
    and: 'и', or: 'или', not: 'не', allOf: 'Все условия', anyOf: 'Любое из условий', noneOf: 'Кроме', addCondition: 'Добавить условие', field: 'Реквизит', operator: 'Сравнение', value: 'Значение',
    operators: { EQ: 'равно', NE: 'не равно', GT: 'больше', GTE: 'не меньше', LT: 'меньше', LTE: 'не больше', CONTAINS: 'содержит', STARTS_WITH: 'начинается с', IN: 'из списка', NOT_IN: 'не из списка', BETWEEN: 'между', IS_NULL: 'пусто' },
    emptyTree: 'Условий нет. Добавьте первое или начните с шаблона.', brokenTree: 'Дерево появится, когда текст будет без ошибок.', negate: 'Отрицание', swap: 'и ⇄ или', removeCondition: 'Убрать условие', select: 'Показать в тексте',
    counting: 'Считаем…', count: 'Подходит', fit: 'по этим условиям', errors: 'Что поправить', line: 'строка', column: 'позиция', members: 'Первые клиенты', entering: 'Войдут', leaving: 'Выйдут', nobodyEnters: 'Никто не войдёт', nobodyLeaves: 'Никто не выйдет',
    templates: 'Шаблоны', template: 'Взять', start: 'Напишите условия или возьмите шаблон: количество клиентов появится сразу.', save: 'Сохранить сегмент', update: 'Сохранить условия', saving: 'Сохраняем…', name: 'Название сегмента', forming: 'Способ формирования', importance: 'Важность', schedule: 'Расписание (cron)', nobody: 'Никто не подходит.', statistics: 'За последние 12 месяцев',
  },
  overlap: {
    title: 'Пересечения сегментов', matrix: 'Матрица', upset: 'Сочетания', view: 'Вид', upper: 'Над диагональю — общих клиентов, под ней — сходство по Жаккару, %; на диагонали — размер. Нажмите клетку, чтобы увидеть клиентов.',
    choose: 'Выберите сегменты', chooseHint: 'Нужно не меньше двух: страница покажет, каких клиентов они делят и сколько те купили.', both: 'В обоих', revenue: 'Выручка', margin: 'Валовая прибыль', orders: 'Заказов',
    jaccard: 'Сходство (Жаккар)', lift: 'Лифт', containment: 'Доля в', clients: 'Клиентов', revenueAxis: 'Выручка, млн ₽', clientsAxis: 'Клиентов', exclusive: 'Только в этом сочетании', inclusive: 'В этом сочетании и, возможно, других', mode: 'Счёт', tooMany: 'Сочетания считаются не более чем для 20 сегментов. Уберите лишние.',
    combination: 'Сочетание', distinct: 'Итого без повторов', sentence: 'Больше всего общего у «{a}» и «{b}»: {n}.', noShared: 'У выбранных сегментов нет общих клиентов.', pairs: 'Пары', selected: 'Выбрано', nobody: 'Общих клиентов нет.', onlyIn: 'только в этом сегменте', top: 'Показаны {n} крупнейших из {all}.',
  },
  analysis: {
    title: 'Анализ', tabs: { sales: 'Продажи по сегментам', abc: 'ABC' }, segment: 'Сегмент', clients: 'Клиентов', revenue: 'Выручка, ₽', net: 'Без НДС, ₽', cost: 'Себестоимость, ₽', margin: 'Валовая прибыль, ₽', marginPercent: 'Рентабельность, %', orders: 'Документов', average: 'Средний чек, ₽', share: 'Доля выручки, %',
    distinct: 'Итого без повторов', outside: 'Вне сегментов', withoutClient: 'Без клиента', company: 'Всего по компании', counting: 'Как считать', gross: 'В каждом своём сегменте', exclusive: 'Только в этом сегменте', fractional: 'Поровну между сегментами', membership: 'Состав', current: 'Текущий', primary: 'Основной сегмент',
    sentence: '«{name}» — {share} выручки и {clients} клиентов компании.', noSales: 'За этот период продаж нет', noSalesHint: 'Выберите другой период или загрузите продажи.', byMonth: 'Выручка по месяцам', metric: 'Показатель', class: 'Класс', value: 'Значение', cumulative: 'Накопленная доля, %', shareOf: 'Доля, %', abcSentence: 'Класс A: {n} дают {share} итога.', withoutSales: 'Без продаж', rank: '№', classes: 'Классы',
  },
  reports: {
    title: 'Отчёты', salesBySegment: 'Продажи по сегментам', about: 'Выручка, прибыль, средний чек и доли по сегментам, сверенные с итогом компании.', usual: 'Последние 12 полных месяцев', custom: 'Указать дни', format: 'Формат', language: 'Язык отчёта', download: 'Скачать', making: 'Готовится…', done: 'Скачан {file}', all: 'Все сегменты', jobs: 'Задания', noJobs: 'Заданий ещё не было', noJobsHint: 'Здесь видны загрузки и формирование файлов: сколько сделано и чем кончилось.',
    kind: 'Что', status: 'Состояние', progress: 'Сделано', created: 'Начато', result: 'Файл', rows: 'строк', choose: 'Отчёт',
  },
  imports: {
    title: 'Загрузка', kind: 'Что загрузить', kinds: { clients: 'Клиенты', 'contact-persons': 'Контактные лица', products: 'Номенклатура', sales: 'Продажи', interactions: 'Взаимодействия', receivables: 'Долги (счета)', payments: 'Оплаты', 'segment-members': 'Состав сегмента' },
    drop: 'Перетащите файл сюда или выберите его', formats: 'CSV или XLSX. Первая строка — названия колонок, по-русски или по-английски.', chosen: 'Файл', dryRun: 'Только проверить, ничего не менять', stop: 'Ничего не принимать, если есть ошибки', createMissing: 'Создавать недостающих клиентов и номенклатуру', start: 'Загрузить', check: 'Проверить', sending: 'Отправляем…', running: 'Обрабатывается…', checked: 'Проверка закончена', landed: 'Загрузка закончена', rejected: 'Отклонённые строки', downloadRejected: 'Скачать отклонённые строки', forReal: 'Загрузить по-настоящему',
    summary: { rows: 'Строк', created: 'Создано', changed: 'Изменено', unchanged: 'Без изменений', rejected: 'Отклонено' }, notAdmin: 'Загружать файлы может администратор.', failed: 'Загрузка не удалась', again: 'Другой файл',
  },
};

export type Texts = typeof ru;
