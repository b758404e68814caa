import { render } from 'preact';
import { flushSync } from 'preact/compat';
import { afterAll, afterEach, expect, test } from 'vitest';
import '../../components/style.css';
import '../../components/dashboard/dashboard.css';
import '../../components/history/history.css';
import '../../components/questions/questions.css';
