import type { templateOperations } from '../../../shared/contract/templates.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { templateFile } from '../../../shared/review/paper-template.ts';
import type { PaperTemplate, TemplateContent, TemplateFile } from '../../../shared/review/paper-template.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import { refusal } from '../refusal.ts';
import { findTemplate, listTemplates, templateFields } from '../store/tables/template.ts';
import { profileFields, readProfile, readSettings, settingFields } from '../store/tables/workspace.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';
import { ownCommand } from './own-command.ts';

/** Handlers of templates: kept, applied, passed on. */
export function templateHandlers({
  store,
  ports,
  personId,
}: HandlerContext): HandlersOf<typeof templateOperations> {
  const info = ownCommand(personId);
  const mustFind = (id: string): PaperTemplate => {
    const template = findTemplate(store.read, id);
    if (!template) throw refusal('notFound', undefined, { templateId: id });
    return template;
  };
  const keep = (operation: string, name: string, content: TemplateContent): PaperTemplate => {
    const known = listTemplates(store.read).find((each) => each.name === name);
    const template: PaperTemplate = { id: known?.id ?? ports.newId(), name, content };
    store.command(info(operation, stepLabels.templateKept(name), template.id), (write) => {
      if (known) write.update('paper_template', template.id, templateFields(template));
      else write.create('paper_template', template.id, templateFields(template));
    });
    return template;
  };
  return {
    'template.list': () => ({ templates: listTemplates(store.read) }),
    'template.save': ({ name, withPerson }) => {
      const person = readProfile(store.read);
      const { signature, evidence, pageNumbers, speechMinutes, speechRate } = readSettings(store.read);
      const content: TemplateContent = {
        ...{ session: person?.session ?? '', delegation: person?.delegation ?? '' },
        ...{ signature, evidence, pageNumbers, speechMinutes, speechRate },
        person:
          withPerson && person
            ? {
                name: person.name,
                deputyNumber: person.deputyNumber,
                employer: person.employer,
                phone: person.phone,
              }
            : null,
      };
      return { template: keep('template.save', name, content) };
    },
    'template.apply': ({ id }) => {
      const { name, content } = mustFind(id);
      const { person, session, delegation, ...settings } = content;
      const before = readProfile(store.read);
      store.command(info('template.apply', stepLabels.templateApplied(name), id), (write) => {
        if (before) {
          write.update('profile', before.id, profileFields({ ...before, session, delegation, ...person }));
        }
        for (const [setting, fields] of settingFields(settings)) write.update('setting', setting, fields);
      });
      return {};
    },
    'template.delete': ({ id }) => {
      const { name } = mustFind(id);
      store.command(info('template.delete', stepLabels.templateDeleted(name), id), (write) =>
        write.remove('paper_template', id),
      );
      return {};
    },
    'template.export': async ({ id, path }) => {
      const { name, content } = mustFind(id);
      const file: TemplateFile = { type: 'syt:PaperTemplate', formatVersion: 1, name, content };
      return writeFileSafely(path, new TextEncoder().encode(`${canonicalJson(file)}\n`));
    },
    'template.import': ({ text }) => {
      const { name, content } = readTemplate(text);
      return { template: keep('template.import', name, content) };
    },
  };
}

/** Throws inputUnreadable for what is no template of ours. */
function readTemplate(text: string): TemplateFile {
  try {
    return templateFile.parse(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    throw refusal('inputUnreadable');
  }
}
