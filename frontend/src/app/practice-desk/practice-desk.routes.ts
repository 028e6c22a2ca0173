import { Routes } from '@angular/router';

export const practiceDeskRoutes: Routes = [];
