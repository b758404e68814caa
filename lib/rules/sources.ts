import type { Source } from './rule.ts';

/**
 * Standards that rules rest on. Number and title only, as each code prints them; whether they were checked against the
 * published text is said with each, and one that was not is shown to users as unverified.
 */
const source = (code: string, number: string, title: string, verified = false): Source => ({
  code,
  number,
  title,
  verified,
});

const APA = 'APA Ethical Principles of Psychologists and Code of Conduct (2017)';
const ACA = 'ACA Code of Ethics (2014)';
const NASW = 'NASW Code of Ethics (2021)';
const BACP = 'BACP Ethical Framework (2018)';
const HIPAA = 'HIPAA Privacy Rule, 45 CFR';
const GDPR = 'GDPR, Regulation (EU) 2016/679';
const CRPO = 'CRPO Professional Practice Standards (2016)';
const APA_SUPERVISION = 'APA Guidelines for Clinical Supervision in Health Service Psychology (2014)';
const GUTHEIL_GABBARD = 'Gutheil & Gabbard, American Journal of Psychiatry (1993)';
const APA_RECORDS = 'APA Record Keeping Guidelines (2007)';
const SGFP = 'APA Specialty Guidelines for Forensic Psychology (2013)';

export const apaEmergencies = source(APA, '2.02', 'Providing Services in Emergencies');
export const apaMultipleRelationships = source(APA, '3.05', 'Multiple Relationships');
export const apaConflictOfInterest = source(APA, '3.06', 'Conflict of Interest');
export const apaInterruption = source(APA, '3.12', 'Interruption of Psychological Services');
export const apaConsentToTherapy = source(APA, '10.01', 'Informed Consent to Therapy');
export const acaBoundaries = source(ACA, 'A.6', 'Managing and Maintaining Boundaries and Professional Relationships');
export const acaExtending = source(ACA, 'A.6.b', 'Extending Counseling Boundaries');
export const acaDocumenting = source(ACA, 'A.6.c', 'Documenting Boundary Extensions');
export const acaConsentTechnology = source(ACA, 'H.2.a', 'Informed Consent and Disclosure');
export const naswConflicts = source(NASW, '1.06', 'Conflicts of Interest');
export const bacpBoundaries = source(BACP, 'Good Practice, 33', 'Boundaries');
export const crpoDualRelationships = source(CRPO, '1.7', 'Dual or Multiple Relationships');

export const apaPersonalProblems = source(APA, '2.06', 'Personal Problems and Conflicts');
export const apaAvoidingHarm = source(APA, '3.04', 'Avoiding Harm');
export const apaRecords = source(
  APA,
  '6.01',
  'Documentation of Professional and Scientific Work and Maintenance of Records',
);
export const apaFees = source(APA, '6.04', 'Fees and Financial Arrangements');
export const apaReportsToPayors = source(APA, '6.06', 'Accuracy in Reports to Payors and Funding Sources');
export const crpoRecords = source(CRPO, '5', 'Record-Keeping and Documentation');

export const apaCompetence = source(APA, '2.01', 'Boundaries of Competence');
export const apaInterruptionOfTherapy = source(APA, '10.09', 'Interruption of Therapy');
export const acaGifts = source(ACA, 'A.10.f', 'Receiving Gifts');
export const acaAbandonment = source(ACA, 'A.12', 'Abandonment and Client Neglect');
export const acaAbsences = source(ACA, 'F.4.b', 'Emergencies and Absences');
export const naswInterruption = source(NASW, '1.15', 'Interruption of Services');
export const bacpCareOfSelf = source(BACP, 'Good Practice', 'Care of self as a practitioner');
export const crpoSupervision = source(CRPO, '4', 'Clinical Supervision');
export const sgfpRoleConflicts = source(SGFP, '4.02.01', 'Therapeutic–Forensic Role Conflicts');
export const apaSupervisionDuties = source(
  APA_SUPERVISION,
  'Domain G',
  'Ethical, Legal, and Regulatory Considerations',
);
export const acaTermination = source(ACA, 'A.11', 'Termination and Referral');
export const apaInformedConsent = source(APA, '3.10', 'Informed Consent');
export const apaContentOfRecords = source(APA_RECORDS, 'Guideline 2', 'Content of Records');
export const apaSupervisionProfessionalism = source(APA_SUPERVISION, 'Domain D', 'Professionalism');
export const boundariesInPractice = source(
  GUTHEIL_GABBARD,
  '150 (2), 188–196',
  'The concept of boundaries in clinical practice: theoretical and risk-management dimensions',
);
export const bacpChangedAgreements = source(BACP, 'Good Practice, 32(e)', 'Building an appropriate relationship');
export const apaTerminating = source(APA, '10.10', 'Terminating Therapy');
export const apaConfidentiality = source(APA, '4.01', 'Maintaining Confidentiality');
export const apaPrivacy = source(APA, '4.04', 'Minimizing Intrusions on Privacy');
export const apaMandatoryTherapy = source(APA, '7.05', 'Mandatory Individual or Group Therapy');
export const apaSupervisees = source(APA, '7.07', 'Sexual Relationships With Students and Supervisees');
export const apaCouples = source(APA, '10.02', 'Therapy Involving Couples or Families');
export const apaGroups = source(APA, '10.03', 'Group Therapy');
export const acaSupervision = source(ACA, 'F', 'Supervision, Training, and Teaching');
export const naswSupervision = source(NASW, '3.01', 'Supervision and Consultation');
export const naswEducation = source(NASW, '3.02', 'Education and Training');
export const hipaaMinimum = source(HIPAA, '164.502(b)', 'Minimum necessary');
export const gdprByDesign = source(GDPR, 'Article 25', 'Data protection by design and by default');
