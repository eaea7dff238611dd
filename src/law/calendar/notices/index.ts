/**
 * Every arrangement known to us, one JSON file a notice, oldest year first. No rule lies here.
 * Days carried over from public data and checked against the notices; what each changes is told by its own `amends`.
 * The Hubei file is a layer that counts only for agencies of that province (docs/decisions/0010).
 */
import n2007 from './2007.json' with { type: 'json' };
import n2008 from './2008.json' with { type: 'json' };
import n2009 from './2009.json' with { type: 'json' };
import n2010 from './2010.json' with { type: 'json' };
import n2011 from './2011.json' with { type: 'json' };
import n2012 from './2012.json' with { type: 'json' };
import n2013 from './2013.json' with { type: 'json' };
import n2014 from './2014.json' with { type: 'json' };
import n2015 from './2015.json' with { type: 'json' };
import n2015VictoryDay from './2015-victory-day.json' with { type: 'json' };
import n2016 from './2016.json' with { type: 'json' };
import n2017 from './2017.json' with { type: 'json' };
import n2018 from './2018.json' with { type: 'json' };
import n2019 from './2019.json' with { type: 'json' };
import n2019LabourDay from './2019-labour-day.json' with { type: 'json' };
import n2020 from './2020.json' with { type: 'json' };
import n2020Hubei from './2020-hubei.json' with { type: 'json' };
import n2020SpringFestival from './2020-spring-festival.json' with { type: 'json' };
import n2021 from './2021.json' with { type: 'json' };
import n2022 from './2022.json' with { type: 'json' };
import n2023 from './2023.json' with { type: 'json' };
import n2024 from './2024.json' with { type: 'json' };
import n2025 from './2025.json' with { type: 'json' };
import n2026 from './2026.json' with { type: 'json' };

/** Values as their files hold them; `parseNotice` judges them. */
export const NOTICE_FILES: readonly unknown[] = [
  n2007,
  n2008,
  n2009,
  n2010,
  n2011,
  n2012,
  n2013,
  n2014,
  n2015VictoryDay,
  n2015,
  n2016,
  n2017,
  n2018,
  n2019LabourDay,
  n2019,
  n2020Hubei,
  n2020SpringFestival,
  n2020,
  n2021,
  n2022,
  n2023,
  n2024,
  n2025,
  n2026,
];
