//! Rows of assessments to domain.

use super::Error;
use crate::domain::assessments::{Assessment, Author, By, Draft, Overall, Rating};
use crate::domain::ids::{AssessmentId, OutcomeId, RevisionId};
use crate::domain::levels::Outcome;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

pub(super) struct AssessmentRow {
    pub id: Uuid,
    pub author: String,
    pub number: i32,
    pub correction_reason: Option<String>,
    pub agreement_revision_id: Uuid,
    pub assessed_on: Option<NaiveDate>,
    pub place: String,
    pub method: String,
    pub strengths: String,
    pub weaknesses: String,
    pub additional_skills: String,
    pub remark: String,
    pub language: String,
    pub saved_by_name: String,
    pub saved_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub submitted_by_name: Option<String>,
    pub submitted_by_role: Option<String>,
    pub submitted_by_organisation: Option<String>,
    pub correcting_since: Option<DateTime<Utc>>,
    pub opens_at: DateTime<Utc>,
    pub version: i32,
    pub ratings: Option<sqlx::types::Json<Vec<RatingRow>>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RatingRow {
    item: OutcomeId,
    outcome: Option<Outcome>,
    points: Option<i32>,
    cause: String,
    remark: String,
}

pub(super) fn assessment(row: AssessmentRow) -> Result<Assessment, Error> {
    let ratings = row.ratings.map(|json| json.0).unwrap_or_default();
    Ok(Assessment {
        id: AssessmentId(row.id),
        author: Author::from_code(&row.author).ok_or_else(|| Error::inconsistent("assessments", "author"))?,
        number: row.number,
        correction_reason: row.correction_reason,
        revision: RevisionId(row.agreement_revision_id),
        draft: Draft {
            overall: Overall {
                assessed_on: row.assessed_on,
                place: row.place,
                method: row.method,
                strengths: row.strengths,
                weaknesses: row.weaknesses,
                additional_skills: row.additional_skills,
                remark: row.remark,
            },
            ratings: ratings
                .into_iter()
                .map(|rating| Rating {
                    item: rating.item,
                    outcome: rating.outcome,
                    points: rating.points,
                    cause: rating.cause,
                    remark: rating.remark,
                })
                .collect(),
        },
        language: row.language,
        saved_by_name: row.saved_by_name,
        saved_at: row.saved_at,
        submitted: row.submitted_at.map(|at| By {
            at,
            name: row.submitted_by_name.unwrap_or_default(),
            role: row.submitted_by_role.unwrap_or_default(),
            organisation: row.submitted_by_organisation.unwrap_or_default(),
        }),
        correcting_since: row.correcting_since,
        opens_at: row.opens_at,
        version: row.version,
    })
}
