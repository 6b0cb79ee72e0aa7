import { z } from 'zod';

// The content policy forbids code from strings; zod would otherwise probe for it and be reported.
z.config({ jitless: true });
