import type { AnnotationKind } from '../review/annotation.ts';
import { kindNames } from './names.ts';

/** Labels of the steps that undo, redo and 修改记录 name; each reads after 撤销： or 重做：. */
export const stepLabels = {
  profileCreated: () => '登记代表信息',
  profileChanged: () => '修改代表信息',
  imported: (title: string) => `导入《${title}》`,
  reportDescribed: (title: string) => `修改《${title}》的资料信息`,
  versionKindChanged: (title: string) => `修改《${title}》的稿次`,
  annotationCreated: (kind: AnnotationKind) => `新增一条“${kindNames[kind]}”批注`,
  annotationChanged: (kind: AnnotationKind) => `修改一条“${kindNames[kind]}”批注`,
  annotationRetyped: (from: AnnotationKind, to: AnnotationKind) =>
    `把一条“${kindNames[from]}”批注改为“${kindNames[to]}”`,
  annotationDeleted: (kind: AnnotationKind) => `删除一条“${kindNames[kind]}”批注`,
  scored: (title: string) => `给“${title}”评分`,
  paperComposed: (paper: string) => `调整《${paper}》`,
} as const;
